"""Choices in at most 64 bytes, and back."""

import random
from typing import get_args

import pytest

from handlers.buttons import (
    LONGEST,
    AboutToAdvance,
    AboutToSuggest,
    Accept,
    Advance,
    Agree,
    AnswerAnew,
    Answered,
    ApproveCase,
    AskNoMore,
    AuditOf,
    CalendarFile,
    CallOff,
    Check,
    Choice,
    Choose,
    Cite,
    CuratedAnswers,
    Decline,
    DeclineFor,
    Details,
    Eligible,
    End,
    EndFor,
    EndWatch,
    ExportAudit,
    ExportEnterprise,
    FinishOutcome,
    FollowLanguage,
    Forget,
    Freshness,
    FreshnessHeap,
    GetPaper,
    GoOn,
    Heap,
    Helpful,
    IAm,
    Introduce,
    IntroduceFor,
    IntroduceTo,
    InviteColleague,
    LeaveEnterprise,
    LeavePlaceOut,
    MarkFruit,
    MayPublish,
    Mine,
    More,
    MoreAlerts,
    MyAlerts,
    NamePlace,
    NeedBack,
    NeedBegin,
    NeedEnd,
    NeedEnough,
    NeedKind,
    NeedKinds,
    NeedMask,
    NeedMatches,
    NeedOpen,
    NeedPreview,
    NeedPublish,
    NeedRevise,
    NeedSecrecy,
    NeedSkip,
    NeedTake,
    NeedText,
    NewThread,
    NotStillTrue,
    OpenCase,
    PassOver,
    Person,
    PickTime,
    ProposeOn,
    ProposeTimes,
    PublishCase,
    Pursue,
    Rate,
    RejectCase,
    ReportTable,
    ResumeAlerts,
    ResumeFreshness,
    ReviewTimes,
    Revise,
    ReviseFacts,
    Section,
    SendDrafted,
    SendIntroduction,
    SendTimes,
    SetLanguage,
    ShowIntroduction,
    ShowReport,
    ShowWhole,
    Skip,
    Sources,
    StillTrue,
    StopAlerts,
    StopFreshness,
    Suggest,
    SuggestWhom,
    TakeUpAgain,
    Tell,
    WantWhole,
    WatchNeed,
    WatchProfile,
    WatchQuestion,
    Withdraw,
    decode,
    encode,
)
from handlers.buttons.records import (
    AddLanguage,
    AddRecord,
    AskField,
    BringBack,
    ChooseLanguages,
    ChooseOption,
    ChooseSide,
    ClearField,
    DropForm,
    EditRecord,
    GiveReason,
    OpenForm,
    OpenRecord,
    OpenRevision,
    PassField,
    PickRecord,
    PublishOwn,
    RecordHistory,
    RetireRecord,
    SubmitForm,
    TakeAsField,
)
from handlers.buttons.submissions import (
    GetTemplate,
    HandIn,
    HandInOthers,
    LeaveOut,
    Listed,
    ListProposals,
    MakeIds,
    MySubmissions,
    NextProposal,
    PublishSubmission,
    ReadAs,
    RejectSubmission,
    Reviews,
    SettleConflict,
    ShowProposal,
    ShowSubmission,
    WithdrawSubmission,
)
from handlers.introductions.papers import Paper
from handlers.records.order import form_slots
from knowledge.intake.columns import Form, sheet_kinds
from knowledge.intake.forms import slots_of
from knowledge.introduction_kinds import IntroductionKind, parts_of
from knowledge.outcomes import Consent, Fruit, Question
from knowledge.people import Party
from knowledge.referrals import Deed
from knowledge.referrals.reasons import Ending, Reason
from knowledge.reporting import Period
from knowledge.vocabulary import Kind, Language

GREATEST = 2**63 - 1
#: As they stand under messages sent long ago: none of these may change within a version.
WRITTEN = {
    "1us.1y2p0ij32e8e7": ShowSubmission(GREATEST),
    **{
        f"1ul.1y2p0ij32e8e7.{letter}.1y2p0ij32e8e7": ListProposals(GREATEST, part, GREATEST)
        for letter, part in zip("ncxtdruo", Listed, strict=True)
    },
    "1ur.1y2p0ij32e8e7": ShowProposal(GREATEST),
    "1un.21.1y2p0ij32e8e7": NextProposal(73, GREATEST),
    "1uo.21.y": LeaveOut(73, True),
    "1uo.21.n": LeaveOut(73, False),
    "1ub.21": SettleConflict(73),
    "1ud.21.y": HandIn(73, True),
    "1ud.21.n": HandIn(73, False),
    "1uq.21": HandInOthers(73),
    "1uw.21": WithdrawSubmission(73),
    "1um": MySubmissions(),
    **{f"1ua.{letter}.n": ReadAs(kind, False) for letter, kind in zip("lxqapcomew", Kind, strict=True)},
    "1ua.l.y": ReadAs(Kind.LAB, True),
    "1ui": MakeIds(),
    "1ut.p": GetTemplate(Kind.PROGRAM),
    "1up.21": PublishSubmission(73),
    "1uj.21": RejectSubmission(73),
    "1uv": Reviews(),
    "1d.0.z": Details(0, Language.ZH),
    "1d.z.e": Details(35, Language.EN),
    "1d.10.e": Details(36, Language.EN),
    "1d.1y2p0ij32e8e7.z": Details(GREATEST, Language.ZH),
    "1w.1y2p0ij32e8e7.1y2p0ij32e8e7": Cite(GREATEST, GREATEST),
    "1x.1y2p0ij32e8e7.3": Choose(GREATEST, 3),
    "1s.21.k": Section(73, "contacts"),
    "1s.21.p": Section(73, "programs"),
    "1s.21.c": Section(73, "cases"),
    "1s.1y2p0ij32e8e7.o": Section(GREATEST, "openings"),
    "1m.1y2p0ij32e8e7.2": More(GREATEST, 2),
    "1q.1y2p0ij32e8e7": Sources(GREATEST),
    "1h.1y2p0ij32e8e7.y": Helpful(GREATEST, True),
    "1h.21.n": Helpful(73, False),
    "1p.1y2p0ij32e8e7": Person(GREATEST),
    "1l.z": SetLanguage(Language.ZH),
    "1l.e": SetLanguage(Language.EN),
    "1g": FollowLanguage(),
    "1i.e": IAm(Party.ENTERPRISE),
    "1i.s": IAm(Party.STUDENT),
    "1a.1y2p0ij32e8e7": Answered(GREATEST),
    "1f.y": Forget(True),
    "1f.n": Forget(False),
    "1n": NewThread(),
    "1j": Eligible(),
    "1c.1y2p0ij32e8e7": Check(GREATEST),
    "1y.0": Agree(0),
    "1t.1z141z3.1": Tell(2**32 - 1, 1),
    "1u.1z141z3": Skip(2**32 - 1),
    "1r.1z141z3": Revise(2**32 - 1),
    "1br": ReviseFacts(),
    "1v": InviteColleague(),
    "1bx": ExportEnterprise(),
    "1ea.1y2p0ij32e8e7.r.z": NeedBegin(GREATEST, IntroductionKind.COMMISSIONED_RD, Language.ZH),
    "1ea.0.j.e": NeedBegin(0, IntroductionKind.JOINT_LABORATORY, Language.EN),
    "1eb.21": NeedOpen(73),
    "1ec.21.b": NeedSkip(73, "budget"),
    "1ed.21.w": NeedBack(73, "time"),
    "1ee.21": NeedEnough(73),
    "1ef.1y2p0ij32e8e7.p": NeedRevise(GREATEST, "problem"),
    "1eg.1y2p0ij32e8e7.t.1y2p0ij32e8e7": NeedTake(GREATEST, "tried", GREATEST),
    "1eh.21": NeedKinds(73),
    "1ei.21.l": NeedKind(73, IntroductionKind.LICENCE),
    "1ej.21.y": NeedSecrecy(73, True),
    "1ek.21": NeedPreview(73),
    "1el.21.h.n": NeedMask(73, "reach", False),
    "1em.21": NeedPublish(73),
    "1en.21": NeedMatches(73),
    "1eo.21.w.n": NeedEnd(73, "withdraw", False),
    "1eo.21.c.y": NeedEnd(73, "close", True),
    "1ep.21": NeedText(73),
    "1b.y": LeaveEnterprise(True),
    "1b.n": LeaveEnterprise(False),
    "1om.1y2p0ij32e8e7.hsp0g.hsp0h": ProposeTimes(GREATEST, 29892256, 29892257),
    "1on.1y2p0ij32e8e7.fv4b.hsp0g.0": ProposeOn(GREATEST, 740171, 29892256, 0),
    "1oo.1y2p0ij32e8e7.hsp0g.0.0": ReviewTimes(GREATEST, 29892256, 0, 0),
    "1op.1y2p0ij32e8e7.hsp0g.0.0": NamePlace(GREATEST, 29892256, 0, 0),
    "1ov.1y2p0ij32e8e7.hsp0g.0.0": LeavePlaceOut(GREATEST, 29892256, 0, 0),
    "1oq.1y2p0ij32e8e7.hsp0g.hsp0h.hsp0i": SendTimes(GREATEST, 29892256, 29892257, 29892258),
    "1or.21.1y2p0ij32e8e7.2": PickTime(73, GREATEST, 2),
    "1ou.21.1y2p0ij32e8e7": SendDrafted(73, GREATEST),
    "1os.1y2p0ij32e8e7": CalendarFile(GREATEST),
    "1ot.21.1y2p0ij32e8e7.y": CallOff(73, GREATEST, True),
    "1ot.21.1y2p0ij32e8e7.n": CallOff(73, GREATEST, False),
    "1ka.1y2p0ij32e8e7": Introduce(GREATEST),
    "1kb.1y2p0ij32e8e7.1y2p0ij32e8e7.y": IntroduceTo(GREATEST, GREATEST, True),
    "1kb.0.21.n": IntroduceTo(0, 73, False),
    "1kc.1y2p0ij32e8e7.1y2p0ij32e8e7": IntroduceFor(GREATEST, GREATEST),
    "1kd.1y2p0ij32e8e7.1y2p0ij32e8e7": Pursue(GREATEST, GREATEST),
    "1ke.1y2p0ij32e8e7": SendIntroduction(GREATEST),
    "1kf.1y2p0ij32e8e7": Accept(GREATEST),
    "1kg.1y2p0ij32e8e7": Decline(GREATEST),
    "1kh.1y2p0ij32e8e7.f": DeclineFor(GREATEST, Reason.NOT_OUR_FIELD),
    "1kh.21.c": DeclineFor(73, Reason.NO_CAPACITY),
    "1kh.21.i": DeclineFor(73, Reason.CONFLICT),
    "1kh.21.l": DeclineFor(73, Reason.TOO_LITTLE),
    "1kh.21.o": DeclineFor(73, Reason.OTHER),
    "1ki.1y2p0ij32e8e7": Suggest(GREATEST),
    "1kj.1y2p0ij32e8e7.1y2p0ij32e8e7": SuggestWhom(GREATEST, GREATEST),
    "1kl.1y2p0ij32e8e7": WantWhole(GREATEST),
    "1km.1y2p0ij32e8e7.y": ShowWhole(GREATEST, True),
    "1km.21.n": ShowWhole(73, False),
    "1kn.1y2p0ij32e8e7.a": Advance(GREATEST, Deed.AGREEMENT),
    "1kn.21.u": Advance(73, Deed.UNDER_WAY),
    "1kn.21.c": Advance(73, Deed.COMPLETED),
    "1ku.21.9": AboutToSuggest(73, 9),
    "1kt.21.c": AboutToAdvance(73, Deed.COMPLETED),
    "1ko.1y2p0ij32e8e7.y": Withdraw(GREATEST, True),
    "1ko.21.n": Withdraw(73, False),
    "1kp.1y2p0ij32e8e7": End(GREATEST),
    "1kq.1y2p0ij32e8e7.s": EndFor(GREATEST, Ending.SETTLED),
    "1kq.21.a": EndFor(73, Ending.NO_AGREEMENT),
    "1kq.21.w": EndFor(73, Ending.NO_ANSWER),
    "1kq.21.n": EndFor(73, Ending.NOT_NEEDED),
    "1kq.21.o": EndFor(73, Ending.OTHER),
    "1kr.1y2p0ij32e8e7": ShowIntroduction(GREATEST),
    "1ks.1": Mine(1),
    "1zq.1y2p0ij32e8e7": WatchQuestion(GREATEST),
    "1zn.1y2p0ij32e8e7": WatchNeed(GREATEST),
    "1zp": WatchProfile(),
    "1ze.1y2p0ij32e8e7": EndWatch(GREATEST),
    "1zs": StopAlerts(),
    "1zr": ResumeAlerts(),
    **{f"1vr.{letter}": ShowReport(period) for letter, period in zip("mlqya", Period, strict=True)},
    **{f"1vt.{letter}": ReportTable(period) for letter, period in zip("mlqya", Period, strict=True)},
    "1zl": MyAlerts(),
    "1zm.1y2p0ij32e8e7.2": MoreAlerts(GREATEST, 2),
    "1oa.1y2p0ij32e8e7.n": GetPaper(GREATEST, Paper.NDA),
    "1oa.21.r": GetPaper(73, Paper.RIGHTS),
    "1oa.21.a": GetPaper(73, Paper.APPLICATION),
    "1ob.1y2p0ij32e8e7.5": Rate(GREATEST, 5),
    "1oc.1y2p0ij32e8e7.c.y": MarkFruit(GREATEST, Fruit.CONTRACT, True),
    "1oc.21.j.n": MarkFruit(73, Fruit.JOBS, False),
    "1oc.21.p.y": MarkFruit(73, Fruit.PRODUCT, True),
    "1oc.21.t.y": MarkFruit(73, Fruit.PATENT, True),
    "1oc.21.r.y": MarkFruit(73, Fruit.REPEAT, True),
    "1od.1y2p0ij32e8e7.s": PassOver(GREATEST, Question.SCORE),
    "1od.21.f": PassOver(73, Question.FRUITS),
    "1od.21.v": PassOver(73, Question.VALUE),
    "1od.21.j": PassOver(73, Question.JOBS),
    "1od.21.w": PassOver(73, Question.WORDS),
    "1od.21.c": PassOver(73, Question.CONSENT),
    "1od.21.n": PassOver(73, Question.NAME),
    "1oe.1y2p0ij32e8e7": AskNoMore(GREATEST),
    "1of.1y2p0ij32e8e7.w": AnswerAnew(GREATEST, Question.WORDS),
    "1og.1y2p0ij32e8e7": GoOn(GREATEST),
    "1oh.1y2p0ij32e8e7": FinishOutcome(GREATEST),
    "1oi.1y2p0ij32e8e7.n": MayPublish(GREATEST, Consent.NAMED),
    "1oi.21.a": MayPublish(73, Consent.ANONYMOUS),
    "1oi.21.o": MayPublish(73, Consent.NONE),
    "1oj.1y2p0ij32e8e7.1y2p0ij32e8e7": ApproveCase(GREATEST, GREATEST),
    "1ok.1y2p0ij32e8e7.3": PublishCase(GREATEST, 3),
    "1ol.1y2p0ij32e8e7": RejectCase(GREATEST),
    "1oz.1y2p0ij32e8e7": OpenCase(GREATEST),
    "1oy.1y2p0ij32e8e7": TakeUpAgain(GREATEST),
    "1ra.1y2p0ij32e8e7": OpenRecord(GREATEST),
    "1rb.1y2p0ij32e8e7": EditRecord(GREATEST),
    "1rc.1y2p0ij32e8e7": RetireRecord(GREATEST),
    "1rd.1y2p0ij32e8e7.0": RecordHistory(GREATEST, 0),
    "1re.1y2p0ij32e8e7.3": OpenRevision(GREATEST, 3),
    "1rf.1y2p0ij32e8e7.3": BringBack(GREATEST, 3),
    "1rg.p": AddRecord(Kind.PROGRAM),
    "1rh.x.b": ChooseLanguages(Kind.EXPERT, (Language.ZH, Language.EN)),
    "1rh.l.z": ChooseLanguages(Kind.LAB, (Language.ZH,)),
    "1ri.1y2p0ij32e8e7.y": OpenForm(GREATEST, True),
    "1rj.1y2p0ij32e8e7.0": AskField(GREATEST, "title_zh"),
    "1rk.1y2p0ij32e8e7.14": PassField(GREATEST, "opens"),
    "1rl.1y2p0ij32e8e7.68": ClearField(GREATEST, "online"),
    "1rm.1y2p0ij32e8e7.69.5": ChooseOption(GREATEST, "for_whom", 5),
    "1rn.1y2p0ij32e8e7.22.1y2p0ij32e8e7": PickRecord(GREATEST, "window", GREATEST),
    "1ro.1y2p0ij32e8e7": AddLanguage(GREATEST),
    "1rp.1y2p0ij32e8e7": SubmitForm(GREATEST),
    "1rq.1y2p0ij32e8e7.e": GiveReason(GREATEST, "error"),
    "1rr.1y2p0ij32e8e7": PublishOwn(GREATEST),
    "1rs.1y2p0ij32e8e7.n": DropForm(GREATEST, False),
    "1rt.1y2p0ij32e8e7.m": ChooseSide(GREATEST, "mine"),
    "1rt.21.t": ChooseSide(73, "theirs"),
    "1ru.1y2p0ij32e8e7.4.1y2p0ij32e8e7": TakeAsField(GREATEST, "body_zh", GREATEST),
    "1wl.1y2p0ij32e8e7": CuratedAnswers(GREATEST),
    "1hf": Freshness(),
    "1ho.fkcg.fkcg.0.1y2p0ij32e8e7": AuditOf(726208, 726208, 0, GREATEST),
    "1hx.fkcg.fkcg.1y2p0ij32e8e7.0": ExportAudit(726208, 726208, GREATEST, 0),
    "1hh.e.0": FreshnessHeap(Heap.EXPIRING, 0),
    "1hh.w.1y2p0ij32e8e7": FreshnessHeap(Heap.WINDOWS, GREATEST),
    "1ht.1y2p0ij32e8e7.1y2p0ij32e8e7": StillTrue(GREATEST, GREATEST),
    "1hn.1y2p0ij32e8e7.1y2p0ij32e8e7": NotStillTrue(GREATEST, GREATEST),
    "1hs": StopFreshness(),
    "1hr": ResumeFreshness(),
}


@pytest.mark.parametrize(("data", "choice"), WRITTEN.items())
def test_a_choice_is_written_and_read_back(data: str, choice: Choice) -> None:
    assert encode(choice) == data
    assert decode(data) == choice
    assert data.isascii()
    assert len(data.encode()) <= LONGEST


def test_every_choice_is_tried_above() -> None:
    assert {type(choice) for choice in WRITTEN.values()} == set(get_args(Choice))


@pytest.mark.parametrize("kind", sheet_kinds())
def test_every_field_of_a_record_has_its_number(kind: Kind) -> None:
    row = {"kind": "policy" if kind is Kind.PROGRAM else kind.value, "texts": {"zh": {}, "en": {}}}
    shown = form_slots(row)
    assert {slot.name for slot in slots_of(row) if slot.form not in (Form.JSON, Form.KEYS)} == {
        slot.name for slot in shown
    }
    for slot in shown:
        assert decode(encode(AskField(1, slot.name))) == AskField(1, slot.name)


@pytest.mark.parametrize("kind", list(IntroductionKind))
def test_every_kind_of_need_and_each_of_its_parts_has_its_letter(kind: IntroductionKind) -> None:
    for part in parts_of(kind):
        assert decode(encode(NeedRevise(1, part))) == NeedRevise(1, part)
    assert decode(encode(NeedKind(1, kind))) == NeedKind(1, kind)


@pytest.mark.parametrize(
    "data",
    [
        "", ".", "1", "2q.1", "0q.1", "q.1", "1x.1", "1Q.1", "1q", "1q.", "1q.1.1", "1q..1", "1q.-1", "1q.+1", "1q. 1",
        "1q.1 ", "1q.1\n", "1q.01", "1q.00", "1q.1_0", "1q.Z", "1q.٣", "1q.１", "1q.1y2p0ij32e8e8", "1q.zzzzzzzzzzzzz",
        "1q.10000000000000", "1w.1", "1d.1", "1d.1.x", "1d..z", "1s.1.x", "1s.1.contacts", "1s.1", "1h.1.Y",
        "1l.zh", "1n.", "1n.1", "1f", "1f.1",
        "<b>", "😀", "\x00", "1q." + "1" * 100_000, "." * 100_000, "noop", '{"choice": 1}',
    ],
)  # fmt: skip
def test_what_is_damaged_or_of_another_version_has_expired(data: str) -> None:
    assert decode(data) is None


def test_a_choice_has_one_writing_only() -> None:
    chance = random.Random(3)
    alphabet = "0123456789abcdefghijklmnopqrstuvwxyz. "
    readable = 0
    for _ in range(20_000):
        tail = "".join(chance.choices(alphabet, k=chance.randrange(4)))
        data = f"1{chance.choice('dwsmqhpliafnx')}.{tail}"
        choice = decode(data)
        if choice is not None:
            readable += 1
            assert encode(choice) == data
    assert readable > 500


@pytest.mark.parametrize("choice", [Details(-1, Language.ZH), Cite(1, 2**63), Person(2**64)])
def test_no_row_has_such_an_id(choice: Choice) -> None:
    with pytest.raises(ValueError, match="no id"):
        encode(choice)
