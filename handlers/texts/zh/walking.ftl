### 产业—行业—企业—职业—专业—岗位：/path、问“学什么能做什么”、链条图。

command-path = 从专业走到行业、企业和岗位
walk-node = { $name }（{ $level }）
walk-code = 代码 { $code }
walk-rung = { $rung ->
    [industry] 产业
    [sector] 行业
    [enterprise] 企业
    [occupation] 职业
    [major] 专业
   *[opening] 岗位
}
walk-level = { $way } { $rung }（{ $count }）：{ $names }{ $more ->
    [0] {""}
   *[other] {" "}等
}
walk-level-none = { $way } { $rung }：没有
walk-openings = ↓ 岗位：本地 { $here } 个{ $unsaid ->
    [0] {""}
   *[other] ，没写地点的 { $unsaid } 个
}{ $elsewhere ->
    [0] {""}
   *[other] ，外地 { $elsewhere } 个
}
walk-judged = 带 { $mark } 的走法里有一步只是本台的判断，未见于来源；点开某一级，可以看每一步的依据。
walk-here-region = “本地”指{ $region }。
walk-here-country = { $country ->
    [none] 这里不限地区，都算“本地”。
    [CN] “本地”按全国算。
   *[other] “本地”按本台所在国家（{ $country }）算。
}
walk-list = { $name } · { $rung }（{ $count }）
walk-stop = { $n }. { $name } —— { $source }
walk-stop-here = { $said }{ $level ->
    [major] { $away ->
        [yes] ；本地的实验室和课程里没有见到
       *[no] ；本地有
    }
   *[other] { $away ->
        [yes] ；不在本地
       *[no] ；在本地
    }
}
walk-step = { $start } { $way } { $end }：{ $because }
walk-source = { $source ->
    [gbt4754] 国民经济行业分类
    [catalogue] 本科专业目录
    [esco] ESCO 职业名录
    [page] 高校专业介绍
    [editorial] 本台判断
    [demonstration] 演示数据
   *[other] 其他来源
}
walk-through = 对{ $name }本身，来源里没有写它通向哪里；这里按同属{ $group }的专业来走。
walk-opening = { $n }. { $title }{ $org ->
    [none] {""}
   *[other] ，{ $org }
}
walk-opening-unsaid = { $where ->
    [none] 没有写明在哪里
   *[other] 地点写的是“{ $where }”，看不出是不是本地
}
walk-opening-unproven = 来源没有写明现在是否还招，报名前请先确认
walk-vacancy-own = 这家企业自己的岗位
walk-vacancy-linked = 经{ $name }连到（{ $source }）
walk-vacancy-asks = { $grade ->
    [group] 招{ $name }，与之同属{ $group }
   *[named] 招{ $name }
}
walk-elsewhere = 外地还有 { $count } 个；点“找岗位和实习”可以一起看。
walk-broken = ⚠️ 断链
walk-broken-leads-nowhere = 没有哪份来源写明{ $name }通向什么职业或行业，下面按同属{ $through }的专业来走。
walk-broken-leads-nowhere-alone = 没有哪份来源写明{ $name }通向什么职业或行业。
walk-broken-no-sector = 没有哪份来源写明{ $name }属于哪个行业。
walk-broken-no-major = 不知道哪些专业为{ $name }输送人才。
walk-broken-no-local-major = 本地没有专业为{ $name }输送人才：{ $majors }等专业能对口，但本地的实验室和课程里都没有见到。
walk-broken-no-enterprise = 本台不知道本地有哪家企业与{ $name }相连。
walk-broken-no-opening = 眼下没有与{ $name }相连的本地岗位。
walk-broken-only-linked = 本地没有岗位指名招{ $name }；列出的岗位是经行业或企业连到的。
walk-which = 您说的是哪一个？
walk-unknown = 没有找到叫“{ $text }”的专业、职业或行业。请换一个更正式的名称再试，例如：/path 电子信息工程
walk-unknown-near = 没有找到叫“{ $text }”的专业、职业或行业。您要找的是不是：
walk-ask-study = 您学的是什么专业？请直接输入专业名称，例如：高分子材料与工程。只在这次对话里用，不会写进学生档案。
walk-ask-trade = 您说的是哪个行业？请直接输入行业，例如：橡胶制品、家具制造。只在这次对话里用，不会写进企业资料。
walk-ask-any = 从哪里走起？请输入一个专业、职业或行业，例如：自动化、机械工程师、家具制造业。
walk-ask-behind-path = 请把专业、职业或行业的名称写在 /path 后面，例如：/path 高分子材料与工程。您正在填的内容不受影响。
walk-in-private = 关于“我的专业”“我们行业”的问题请在私聊里问；在群里请说出专业或行业的名称，例如：高分子材料与工程专业能做什么？
walk-gone = 这个按钮已经过期：关联数据更新过了。请用 /path 重新开始。
walk-find = { $kind ->
    [study] { $name }专业的实习和岗位
   *[work] { $name }的实习和岗位
}
walk-opening-nowhere = 《{ $title }》没有写明企业和专业，连不到产业链上。
walk-opening-leads = 《{ $title }》在产业链上连着：
walk-not-drawn = 这台机器画不出图，用文字说明如下。
walk-caption = { $name }：从产业到岗位的链条
walk-picture-file = 产业链.png
walk-picture-band = { $rung }（{ $count }）
walk-picture-more = 还有 { $count } 个
walk-picture-through = 按同属{ $group }的专业来走
walk-picture-none = { $rung ->
    [industry] 断链：不知道属于哪个产业
    [sector] 断链：不知道通向哪个行业
    [enterprise] 断链：不知道有哪家企业
    [occupation] 断链：不知道对应什么职业
    [major] 断链：不知道哪些专业对口
   *[opening] 断链：眼下没有本地岗位
}
walk-legend-sourced = 有来源
walk-legend-judged = 本台判断
walk-legend-here = 在本地
walk-button-rung = { $way } { $rung } { $count }
walk-button-to = { $way } { $name }
walk-button-stop = { $way } { $n }. { $name }
walk-button-number = { $n } { $name }
walk-button-group = ↔ { $name }
walk-button-picture = 🖼 链条图
walk-button-find = 🔎 找岗位和实习
walk-button-before = « 上一页
walk-button-further = 下一页 »
walk-button-chain = 🔗 在产业链上的位置
