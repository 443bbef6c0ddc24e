## 学生参与需求对接

button-part-students = 🎓 参与的学生
button-part-link = 🔗 给我认识的学生一个链接
button-part-fitting = 🔎 询问合适的学生
button-part-fitting-sure = 对，去询问
button-part-show = 🎓 学生 { $n }
button-part-own = 🎓 项目 { $n }
button-part-back = ↩ 返回
button-part-agree = ✅ 我想参加
button-part-agree-sure = ✅ 同意，给他们看这些
button-part-declined = 不了，谢谢
button-part-left = 🚪 退出项目
button-part-left-sure = 确定退出
button-part-chosen = ✅ 希望他加入
button-part-passed-over = 这次不用了
button-part-let-in = ✅ 同意他参与
button-part-let-in-sure = ✅ 同意，他可以看
button-part-refused = ❌ 不太方便
button-part-released = ⏹ 结束他的参与
button-part-released-sure = 确定结束
part-students = 🎓 与“{ $need }”一起做的学生
part-students-none = 还没有询问过学生。
part-students-waiting = { $count ->
   *[other] 另有 { $count } 名学生已收到询问，还没有回复。
}
part-students-how = 可以自己转发链接给认识的学生，也可以让对接台询问技能或专业合适的学生。他们先看到匿名简报；只有他们愿意，您才知道是谁；企业同意后他们才能看到更多。
part-student-line = { $n }. { $name }：{ $state }
part-somebody = 一名学生
part-mine = 🎓 邀请您参加的项目
part-mine-line = { $n }. “{ $lab }”：{ $state }
part-state-own-asked = 等您答复
part-state-own-agreed = 等实验室决定
part-state-own-chosen = 等企业决定
part-state-own-let-in = 您正在参与
part-state-asked = 已询问，未回复
part-state-agreed = 愿意参加，等您决定
part-state-declined = 已谢绝
part-state-chosen = 已选中，等企业决定
part-state-passed-over = 未选中
part-state-let-in = 正在参与
part-state-refused = 企业表示不方便
part-state-left = 已退出
part-state-released = 已结束
part-link = 🔗 { $link ->
    [none] 请让一名学生把下面这一行发到这里：只能用一次，7 天内有效。
   *[other] 请把链接转给一名学生：只能用一次，7 天内有效。{ $link } 如果打不开，可以把下面这一行发到这里。
}
part-link-refused = 这个链接不能用了：可能已被使用、超过 7 天，或者项目已结束。请向给您链接的人再要一个。
part-own = 您本来就是这次对接的一方，不能再以学生身份参加。
part-not-carried = 对接进行期间（已接受、尚未完成或关闭）才能邀请学生。
part-nobody-fits = 目前没有可以询问的合适学生：只询问在 /profile 里表示愿意被询问的学生，而且每人每周最多两次。您也可以把链接给认识的学生。
part-fitting-ask = { $count ->
   *[other] 有 { $count } 名学生
}的技能或专业合适。要由对接台询问他们吗？他们看到的是匿名简报，没有企业名称；只有愿意的学生，您才会看到。
part-asked = { $count ->
    [0] 已经询问过他们了。
   *[other] 已询问 { $count } 名学生。有人愿意时，这里会通知您。
}
part-page-student = 🎓 “{ $lab }”正在解决一家企业的需求，想找学生一起做
part-page-lab = 🎓 想参与“{ $lab }”工作的学生
part-page-owner = 🎓 “{ $lab }”希望一名学生参与您的需求
part-page-desk = 🎓 学生的参与
part-next-asked = { $side ->
    [student] 下面是匿名简报。想参加就点按钮：发送之前，您会先看到给他们看的究竟是哪些内容。不想参加的话，没有人会知道问过您。
   *[other] 学生还没有回复。
}
part-next-agreed = { $side ->
    [student] 您已表示愿意，现在由实验室决定，结果会发到这里。
   *[other] 学生愿意参加，请用按钮决定；之后再征求企业同意。
}
part-next-declined = { $side ->
    [student] 您已谢绝，没有人知道是您。
   *[other] 学生已谢绝。
}
part-next-chosen = { $side ->
    [student] 实验室希望您加入，正在征求企业同意；在此之前您看到的是匿名简报。
    [owner] 同意后，学生能看到实验室所能看到的需求内容。如果不方便，工作照常进行，只是没有学生参与。
   *[other] 正在征求企业同意，让学生看到需求。
}
part-next-passed-over = { $side ->
    [student] 实验室这次选了别人，您展示的内容已删除。
   *[other] 您选了别人，学生展示的内容已删除。
}
part-next-let-in = { $side ->
    [student] 您已加入。下面是实验室所看到的需求，以及实验室的联系方式。在这里了解到的企业情况，请只用于项目。
   *[other] 学生已加入，能看到实验室所能看到的需求内容。
}
part-next-refused = { $side ->
    [student] 企业这次不方便让学生参与，您展示的内容已删除。
   *[other] 企业不方便让学生参与。
}
part-next-left = { $side ->
    [student] 您已退出，您展示的内容已删除。
   *[other] 学生已退出。
}
part-next-released = { $side ->
    [student] 您的参与已结束，展示的内容已删除；您的资料仍在 /profile，只属于您。
   *[other] 学生的参与已结束。
}
part-student = 学生资料
part-consent = 同意后，给他们看这些：
part-consent-next = 先由“{ $lab }”看到；选中您之后，提出需求的企业也会看到。双方的人员在聊天里可以查看，每次查看都有记录；您的参与结束时即删除。要修改，请先用 /profile。
part-ask-name = 该怎么称呼您？请写姓名或常用称呼。加密保存，您确认之后才会给他们看；用 /privacy 可以删除。
part-name-too-long = 请不要超过 { $limit } 个字。
part-gone = 这一项已经不在了，或者不属于您。
part-already = 刚才已经办过了。
part-not-now = 情况有变化，现在不能这样做了。
part-done-agreed = ✅ 谢谢，已经告诉他们了。
part-done-declined = 好的，不会告诉任何人是您。
part-done-chosen = ✅ 已征求企业意见。
part-done-passed-over = 好的，已婉转告知学生。
part-done-let-in = ✅ 已通知学生和实验室。
part-done-refused = 好的，已通知学生和实验室。
part-done-left = 您已退出项目，已通知其他人。
part-done-released = 学生的参与已结束，已通知各方。
part-told-asked = 🎓 有一个项目可能适合您。
part-told-agreed = 🎓 有学生愿意参加。
part-told-chosen = { $side ->
    [student] 🎓 实验室有好消息。
   *[other] 🎓 实验室希望您同意一名学生参与。
}
part-told-passed-over = 🎓 实验室已有决定。
part-told-let-in = 🎓 企业已同意。
part-told-refused = 🎓 企业已有决定。
part-told-left = 🎓 学生已退出项目。
part-told-released = 🎓 一名学生在项目中的参与已结束。
part-told-erased = 🎓 参与“{ $lab }”工作的一名学生删除了自己的资料，参与也随之结束。
part-let-in-ask = 同意后，学生能看到实验室所能看到的需求内容。看过的收不回来，但之后可以结束他的参与。同意吗？
part-left-ask = 要退出项目吗？会通知其他人，您展示的内容将被删除。
part-released-ask = 要结束这名学生的参与吗？会通知他，他展示的内容将被删除。
