## 疑似重复

twin-reason-same-title = 标题相同
twin-reason-like-title = 标题几乎相同
twin-reason-same-dates = 起止日期相同
twin-reason-same-closing = 截止日期相同
twin-reason-same-opening = 开始日期相同
twin-reason-same-round = 标题里的轮次或年份相同
twin-reason-same-page = 网页相同
twin-reason-same-wording = 正文相同
twin-reason-like-wording = 正文相近
twin-reason-like-meaning = 两种语言说的是同一件事
twin-reason-same-amount = 金额相同
twin-reason-same-names = 名称和数字相同
twin-reason-other-issuer = 由另一单位发布
twin-reason-same-issuer = 发布单位相同
twin-reason-other-language = 另一种语言
twin-reason-different-round = 轮次或部分不同
twin-reason-different-year = 年份或月份不同
twin-reason-different-dates = 日期不同
twin-reason-different-place = 地点不同
twin-reason-different-amount = 金额不同
twin-reason-different-owner = 所属单位不同
twin-reason-different-words = 标题用词不同
twin-reason-different-wording = 正文差别很大
twin-reason-same-list = 同一份清单里都有
