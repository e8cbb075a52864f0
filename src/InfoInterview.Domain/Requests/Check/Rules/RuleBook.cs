using InfoInterview.Domain.Outreach;
using InfoInterview.Domain.Requests.Check.Reading;

namespace InfoInterview.Domain.Requests.Check.Rules;

/// <summary>All rules, in the order they are shown within one severity.</summary>
internal static class RuleBook
{
    public static IReadOnlyList<Rule> Rules { get; } =
    [
        new("L01", All, UnfilledFields.Read),
        new("L02", Greets, Greeting.Read),
        new("L03", All, LengthBudget.Read),
        new("L04", d => d.Kind != MessageKind.OutcomeNews && !d.Draft.Request.BecameOpportunity, JobAsk.Read),
        new("L05", RequestOrNudge, AskedTime.Read),
        new("L06", RequestOrNudge, RealQuestion.Read),
        new("L07", Request, ConnectionFirst.Read),
        new("L08", Request, WhyThem.Read),
        new("L09", LongRequest, Balance.Read),
        new("L10", LongRequest, NarrowAndBroad.Read),
        new("L11", Request, BookingLink.Read),
        new("L12", LongRequest, TheirTerms.Read),
        new("L13", Request, NoCv.Read),
        new("L14", Request, OneAsk.Read),
        new("L15", d => d.Draft.Channel == Channel.Email, SubjectLine.Read),
        new("L16", All, Tone.Read),
        new("L17", Request, PlainWords.Read),
        new("L18", Request, EmptyOpener.Read),
        new("L19", RequestOrNudge, EasyOut.Read),
        new("L21", Request, Crowding.Read),
        new("L22", All, Barred.Read),
        new("L24", All, LinksInText.Read),
        new("L25", d => LongRequest(d) && !d.IsSpoken, FullName.Read),
        new("L27", d => d.Kind == MessageKind.Nudge, NudgeManners.Read),
        new("L30", d => d.Kind is not (MessageKind.Invitation or MessageKind.Cancellation), SendTime.Read),
    ];

    private static bool All(DraftText draft) => true;

    private static bool Request(DraftText draft) => draft.Kind.IsRequest();

    private static bool LongRequest(DraftText draft) => draft.Kind.IsRequest() && !draft.IsShort;

    private static bool RequestOrNudge(DraftText draft) => draft.Kind.IsRequest() || draft.Kind == MessageKind.Nudge;

    private static bool Greets(DraftText draft) => !draft.IsSpoken && draft.Kind is not (MessageKind.RequestChat or MessageKind.IntroForwardable);
}
