"""Telling somebody's name, as they type it where they are asked for it, from whatever else they may write there."""

import re

from retrieval.understanding.language import clean

LONGEST = 40
"""Characters of a name."""
_SAID = re.compile(
    r"^(?:(?:我的?名字(?:叫|是)|姓名是?[:：]?|名字是?[:：]?|我叫|叫我|我是)|"
    r"(?:my name is|my name's|i am|i'm|this is|name:|call me|put me down as)\s+)\s*",
    re.I,
)
SURNAMES = (
    "赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨朱秦尤许何吕施张孔曹严华金魏陶姜戚谢邹喻柏窦章苏潘葛奚范彭郎鲁韦马苗凤花方俞任"
    "袁柳史唐费廉岑薛雷贺倪汤滕殷罗毕郝邬安常乐于时傅皮卞齐康伍余顾孟黄穆萧尹姚邵湛汪祁毛狄米贝臧戴宋茅庞熊纪舒屈项祝"
    "董梁杜阮蓝闵席季麻强贾路娄江童颜郭梅盛林刁钟徐邱骆高夏蔡田樊胡凌霍虞万柯卢莫房干丁宣邓洪包左石崔吉龚程邢裴陆荣翁"
    "曲封储靳焦牧谷车侯全班秋仲伊宁仇甘厉祖武符刘景詹龙叶黎白蒲邰赖卓池乔双闻党谭申冉桑桂牛边温庄晏柴瞿阎向古易廖耿"
    "满匡寇欧沃蔚越隆师巩聂晁敖冷辛饶曾关游查丰"
)
"""Chinese surnames of one character that are met most, as far as they seldom begin other words."""
_FURTHER = "肖覃付岳翟涂尚代阳植苗申甄樵简练展盛尤凤和单阙揭司敬原植银卜占阿热买艾吐库玛次扎达索旺格桑"
"""Further ones, and syllables that names of other peoples of China begin with: enough where a name is asked for."""
_COMPOUND = (
    "欧阳", "上官", "司马", "诸葛", "司徒", "东方", "皇甫", "慕容", "令狐", "尉迟", "长孙", "宇文", "夏侯", "公孙",
)  # fmt: skip
_HAN = re.compile(r"[\u3400-\u9fff]{2,4}")
_DOTTED = re.compile(r"[\u3400-\u9fff]{1,10}(?:[·•‧][\u3400-\u9fff]{1,10}){1,3}")
_AFTER = re.compile(r"(?:先生|女士|老师|同学|经理|厂长|总|博士|教授)?")
_WHENCE = re.compile(r"[\u3400-\u9fffA-Za-z0-9]{2,20}(?:大学|学院|系|专业|班|级|公司|厂|集团|实验室|研究院)")
_NO_HAN_NAME = re.compile(
    r"取消|算了|不|什么|哪|怎|多少|几|谁|吗|呢|谢|时间|费用|地点|活动|报名|路演|讲座|实习|岗位|高分子|马上|方案|方法|于是|黄金|金属|白酒|"
    r"程序|全部|全都|明天|明年|文件|文档|成果|简历|简介|连接|时候|农业|包装|石油|石墨|单位|单独|安全|安排|成本|关于|关闭|任何|任务|解决|"
    r"解释|查看|查询|封面|项目|师资|管理|管道|游戏|路线|房间|甘蔗|辛苦|尚未|符合|路由|车间|车床|南昌|南京|位置|满意|学生|司机|代理|简单|展会|原料"
)
_LATIN = re.compile(r"[^\W\d_](?:[^\W\d_]|['’.\-](?=[^\W\d_]|$))*\.?")
_NO_LATIN_NAME = re.compile(
    r"\b(?:a|about|all|an|and|any|are|at|back|be|by|can|cancel|company|cost|courses?|data|day|design|do|engineer|"
    r"engineering|events?|exit|fee|for|free|from|go|have|help|how|i|in|internships?|is|it|jobs?|labs?|leave|list|"
    r"location|materials?|maybe|me|mentors?|more|my|never|mind|name|new|next|nobody|none|not|of|off|ok|okay|on|online|"
    r"open|openings?|or|please|price|programs?|quit|remote|research|seats?|show|sign|skip|software|some|stop|systems?|"
    r"talk|test|that|the|there|this|time|to|tomorrow|training|trial|undo|up|wait|what|when|where|which|who|why|with|"
    r"without|work|would|you|your)\b",
    re.I,
)


def name_in(text: str) -> str | None:
    """Reads somebody's name, where they are asked for it; None where a text is rather something else.

    Whoever says that it is their name ("我叫…", "my name is …") is believed, as long as it may be one at all.
    """
    typed = clean(text)
    said = _SAID.match(typed)
    name = typed[said.end() :].rstrip("。.!！").strip() if said is not None else typed
    if not 0 < len(name) <= LONGEST or not all(char.isalpha() or char in " ·•‧'’.-" for char in name):
        return None
    if said is not None:
        return None if _NO_HAN_NAME.search(name) else name
    return name if _is_han(name) or _is_latin(name) else None


def _is_han(name: str) -> bool:
    """Says whether a text is a Chinese name, with a title or an institution behind it at most."""
    first, *others = name.split()
    if _NO_HAN_NAME.search(name) or not all(_WHENCE.fullmatch(word) for word in others):
        return False
    if _DOTTED.fullmatch(first):
        return True
    bare = re.sub(rf"(?<=.){_AFTER.pattern}$", "", first)
    named = first[0] in SURNAMES + _FURTHER or first.startswith(_COMPOUND)
    return named and bool(_HAN.fullmatch(bare) or (bare != first and len(bare) == 1))


def _is_latin(name: str) -> bool:
    """Says whether a text is a name in letters: of up to five words, none of them a common one."""
    words = name.split()
    if len(words) > 5 or not all(_LATIN.fullmatch(word) and word[0] < "\u3000" for word in words):
        return False
    if _NO_LATIN_NAME.search(name):
        return False
    return len(words) > 1 or name[0].isupper()
