## 产业到专业的五级关联：答复里的理由

lead-named = 招收您的专业{ $name }
lead-group = 招收{ $other }，与您的专业{ $name }同属{ $group }
lead-of-group = 招收{ $other }，属于您说的{ $group }
lead-from-group = 因为您说的{ $group }里，{ $name }{ $steps }
lead-from-major = 因为您的专业{ $name }{ $steps }
lead-from-occupation = 因为您说的职业{ $name }{ $steps }
lead-from-sector = 因为您所在的行业{ $name }{ $steps }
lead-from-enterprise = 因为{ $name }{ $steps }
lead-and = ，后者
lead-too = { $said }；{ $lead }
lead-editorial = { $said }（本台判断）
lead-up-occupation = 通向职业{ $name }
lead-up-sector = 属于行业{ $name }
lead-up-enterprise = 见于企业{ $name }
lead-up-major = 归入{ $name }
lead-down-enterprise = 有企业{ $name }
lead-down-occupation = 需要职业{ $name }
lead-down-major = 用到专业{ $name }
lead-down-sector = 包括{ $name }

because-gbt4754 = 国民经济行业分类（GB/T 4754）的归属
because-catalogue = 本科专业目录的归属
because-esco = ESCO 职业名称写明了行业（{ $title }）
because-page = 高校的专业介绍写有“{ $basis }”
because-editorial = 本台判断，未见于来源
because-demonstration = 演示数据
because-other = 来源：{ $source }
because-read-in = { $said }，见文献：{ $ref }

## 命令

help-linkage = 查看产业、行业、企业、职业、专业之间的关联。
help-walk = 从一个行业、职业或专业出发，沿关联向上或向下走，每一步写明依据。
help-option-to = 走到哪一级为止。
help-option-up = 只向上走（朝产业的方向）。
help-option-down = 只向下走（朝专业的方向）。
linkage-level-industry = 产业门类
linkage-level-sector = 行业
linkage-level-enterprise = 企业
linkage-level-occupation = 职业
linkage-level-discipline = 学科门类
linkage-level-major-class = 专业类
linkage-level-major = 专业
linkage-because = 因为：{ $because }
linkage-taken-as = 没有与“{ $text }”完全相同的名称，按最接近的理解。
linkage-nowhere = 从这里走不到更远的地方。
linkage-nowhere-to = 从这里走不到“{ $level }”这一级。
linkage-more = 路径太多，这里只列出 { $count } 条；可以用 --to 指明走到哪一级。
error-linkage-unknown = 没有叫“{ $text }”的行业、企业、职业或专业。
error-linkage-near = 没有叫“{ $text }”的行业、企业、职业或专业。相近的有：{ $near }
usage-linkage-empty = 请写出一个行业、企业、职业或专业的名称，例如：liaison linkage walk 计算机科学与技术 --up
usage-linkage-both = --up 和 --down 只能选一个；两个都不写，就两边都走。
