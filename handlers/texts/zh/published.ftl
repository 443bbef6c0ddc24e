submission-dropped = 这份内容您已经放弃或撤回，别人不会看到。需要时可以重新开始。
submission-publishing = ✅ 正在发布：{ $done } / { $total }……
submission-published = ✅ “{ $title }”：{ $count ->
    [0] { $retired ->
        [0] 没有发布任何内容。
       *[other] {""}
    }
   *[other] 已发布 { $count } 条记录，下一次提问就能查到（按字词立即可查，按语义稍后可查）。
}{ $retired ->
    [0] {""}
   *[other] 已下架 { $retired } 条记录，答复里不再出现；历史仍然保留。
}{ $unchanged ->
    [0] {""}
   *[other] 无变化：{ $unchanged } 条。
}{ $conflicts ->
    [0] {""}
   *[other] 有 { $conflicts } 条期间被他人改过，没有发布，也没有覆盖；提交人会看到双方的改动。
}{ $refused ->
    [0] {""}
   *[other] 不合格：{ $refused } 条。
}
submission-told-published = ✅ 审核员已通过“{ $title }”：{ $count ->
    [0] { $retired ->
        [0] 没有发布任何内容。
       *[other] {""}
    }
   *[other] 已发布 { $count } 条记录。
}{ $retired ->
    [0] {""}
   *[other] 已下架 { $retired } 条记录，答复里不再出现。
}{ $unchanged ->
    [0] {""}
   *[other] 无变化：{ $unchanged } 条。
}{ $conflicts ->
    [0] {""}
   *[other] 有 { $conflicts } 条期间被他人改过，没有发布，也没有覆盖；请看看双方的改动，仍然需要的话可以叠加您的改动。
}{ $refused ->
    [0] {""}
   *[other] 不合格：{ $refused } 条。
}
