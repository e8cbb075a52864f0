using InfoInterview.Domain.Outreach;
using InfoInterview.Domain.Requests.Check;
using InfoInterview.Domain.Time;

namespace InfoInterview.Domain.Tests.Requests.Check;

/// <summary>Each rule with drafts it speaks up at and drafts it lets pass. The rest of the draft is the good one.</summary>
public sealed class RuleTests
{
    private static readonly string Words60 = string.Join(' ', Enumerable.Repeat("Rivers rise and fall again.", 12));

    public static TheoryData<RuleCase> Cases { get; } = Build();

    [Theory]
    [MemberData(nameof(Cases))]
    public void A_rule_says_what_it_should(RuleCase given) => Assert.Equal(given.Expected, given.Draft.Found(given.Rule));

    [Fact]
    public void Every_rule_has_a_red_and_a_green_case()
    {
        string[] rules = [.. Enumerable.Range(1, 19).Select(n => $"L{n:00}"), "L21", "L22", "L24", "L25", "L27", "L30"];
        Assert.Equal(rules, Cases.Where(c => c.Data.Expected.Length > 0).Select(c => c.Data.Rule).Distinct().Order(StringComparer.Ordinal));
        Assert.Equal(rules, Cases.Where(c => c.Data.Expected.Length == 0).Select(c => c.Data.Rule).Distinct().Order(StringComparer.Ordinal));
    }

    private static TheoryData<RuleCase> Build()
    {
        var (good, priya) = (Drafts.Good, Drafts.Priya);
        var cases = new TheoryData<RuleCase>();
        void Red(string rule, string because, DraftToCheck draft, params Severity[] found) => cases.Add(new RuleCase(rule, because, draft, found));
        void Green(string rule, string because, DraftToCheck draft) => cases.Add(new RuleCase(rule, because, draft, []));
        DraftToCheck Contact(DraftToCheck draft, ContactFacts contact) => draft with { Contact = contact };

        Red("L01", "a template field", Drafts.GoodPlus("{{ contact.work }}"), Severity.Error);
        Red("L01", "an unclosed template field", Drafts.GoodPlus("{{ contact.work"), Severity.Error);
        Red("L01", "a bracket in the subject", good with { Subject = "Question from [school]" }, Severity.Error);
        Red("L01", "two blanks", Drafts.GoodPlus("<your name> TODO"), Severity.Error, Severity.Error);
        Green("L01", "a link and an address in angle brackets", Drafts.GoodPlus("See <https://delta.example> or <priya@delta.example>, [1], xxx."));

        Red("L02", "nobody's name", Drafts.GoodWith("Hi Priya,", "Hi there,"), Severity.Warning);
        Red("L02", "no greeting", Drafts.GoodWith("Hi Priya,", "").Trimmed(), Severity.Warning);
        Red("L02", "someone else's name", Drafts.GoodWith("Hi Priya,", "Hi Elin,") with { OtherContactNames = ["Tom", "Elin"] }, Severity.Error);
        Red("L02", "a name nobody has", Drafts.GoodWith("Hi Priya,", "Hi Elin,"), Severity.Warning);
        Green("L02", "an accent left out", Contact(Drafts.GoodWith("Hi Priya,", "Hi Jose,"), priya with { GivenName = "José" }));
        Green("L02", "the family name", Contact(Drafts.GoodWith("Hi Priya,", "Dear Dr Raman,"), priya with { FamilyName = "Raman" }) with { OtherContactNames = ["Raman"] });
        Green("L02", "the name alone", Drafts.GoodWith("Hi Priya,", "Priya,"));
        Green("L02", "points for a call", good with { Kind = MessageKind.RequestCall, Channel = Channel.Phone, Body = "We both studied at Ostrava. Could I ask you five questions in 15 minutes? If it is a bad week, that is fine." });

        Red("L03", "over the target", Drafts.GoodPlus("Rivers rise and fall again and again."), Severity.Info);
        Red("L03", "over the warning", Drafts.GoodPlus(Words60[..^150]), Severity.Warning);
        Red("L03", "over the error", Drafts.GoodPlus(Words60 + Words60), Severity.Error);
        Red("L03", "too bare", good with { Body = "Hi Priya,\n\nWe both know Ostrava. Could I ask you something in 15 minutes?\n\nMarek Novak" }, Severity.Warning);
        Red("L03", "over LinkedIn's limit", Drafts.LinkedIn with { Body = Drafts.LinkedIn.Body + " and thank you very much" }, Severity.Error);
        Green("L03", "premium LinkedIn", Drafts.LinkedIn with { Body = Drafts.LinkedIn.Body + " and thank you very much", Settings = new() { LinkedInNoteLimit = 300 } });
        Green("L03", "questions below the name", good with { Body = good.Body + "\n\n" + Words60 });
        Green("L03", "quoted lines", good with { Body = "> " + Words60 + "\n" + good.Body });

        Red("L04", "a job in the subject", good with { Subject = "Looking for a job" }, Severity.Error);
        Green("L04", "nothing of the kind", good);
        Green("L04", "news of an offer", good with { Kind = MessageKind.OutcomeNews, Subject = "I got the job" });

        Red("L05", "none in a nudge", Drafts.Nudge with { Body = Drafts.Nudge.Body.Replace("15 minutes", "a word", StringComparison.Ordinal) }, Severity.Warning);
        Green("L05", "fifteen", good);

        Red("L06", "no question", Drafts.GoodWith("weeks?", "weeks."), Severity.Error);
        Red("L06", "four questions", Drafts.GoodPlus("Why? How? When?"), Severity.Warning);
        Red("L06", "the ask is none", Drafts.GoodWith("weeks?", "weeks. May I?"), Severity.Warning);
        Green("L06", "a question mark in a link", Drafts.GoodPlus("https://a.example/?a=1?b https://a.example/?c=1&d=?e https://a.example/?f"));

        Red("L07", "the referrer nowhere", Contact(good, priya with { ReferrerName = "Jana Holt" }), Severity.Error);
        Red("L07", "the referrer late", Contact(Drafts.GoodPlus("Jana Holt named you.").Without("We both finished", "I finished").Without("at Ostrava", "there"), priya with { ReferrerName = "Jana Holt" }), Severity.Warning);
        Red("L07", "the link late", Drafts.GoodPlus("I was at Ostrava.").Without("We both finished", "I finished").Without("at Ostrava", "there"), Severity.Warning);
        Green("L07", "the referrer first", Contact(Drafts.GoodWith("We both", "Jana told me about you. We both"), priya with { ReferrerName = "Jana Holt" }));
        Green("L07", "a shared school", Contact(good.Without("We both finished", "I finished"), priya with { ConnectionLine = null, Shared = ["University of Ostrava"] }));

        Red("L08", "nothing of theirs", good.Without("Your talk on small-river flood models is why I am reading", "I read").Without("Delta Survey", "firms"), Severity.Warning);
        Green("L08", "their role", Contact(good.Without("Your talk on small-river flood models is why I am reading", "River modeller is a trade I read").Without("Delta Survey", "firms"), priya with { Role = "Senior river modeller" }));
        Green("L08", "their organisation without its legal form", Contact(good.Without("Your talk on small-river flood models is why I am reading", "I read"), priya with { Organisation = "Delta Survey Ltd." }));

        Red("L09", "all about me", Drafts.GoodPlus("I think I know my way and I like my work, I do, and I hope I learn."), Severity.Info);
        Green("L09", "about them", good);

        Red("L10", "the field alone", good.Without("at Delta Survey and ", ""), Severity.Info);
        Red("L10", "the organisation alone", good.Without("hydrology work", "work"), Severity.Info);
        Green("L10", "one telling word of a longer field", Contact(good, priya with { FieldWords = ["Rivers, floods and hydrology"] }));
        Red("L10", "a little word of a longer field", Contact(good, priya with { FieldWords = ["Banking and finance"] }), Severity.Info);
        Green("L10", "nothing known of them", Contact(good, priya with { Organisation = null, FieldWords = [] }));

        Red("L11", "a booking host", Drafts.GoodPlus("Pick a time: https://calendly.com/marek"), Severity.Warning);
        Red("L11", "a booking path", Drafts.GoodPlus("Pick a time: marek.example/book/15."), Severity.Warning);
        Green("L11", "a host that only ends alike", Drafts.GoodPlus("See https://local.com/facebook and my bookcase."));

        Red("L12", "one time, one way", good.Without(" by phone or video, whenever suits you in the next two weeks", " on Monday"), Severity.Info);
        Green("L12", "two windows", good.Without(" by phone or video, whenever suits you in the next two weeks", " on Monday or Tuesday morning"));
        Green("L12", "two channels", good.Without(", whenever suits you in the next two weeks", ""));

        Red("L13", "a CV", Drafts.GoodPlus("My résumé follows."), Severity.Warning);
        Red("L13", "a file", good with { HasAttachment = true }, Severity.Warning);
        Green("L13", "they asked for it", Contact(Drafts.GoodPlus("My CV is attached."), priya with { AskedForCv = true }));
        Green("L13", "a verb", Drafts.GoodPlus("We could use it to resume our talk."));

        Red("L14", "a talk and a CV review", Drafts.GoodPlus("Could you also look at my portfolio?"), Severity.Warning);
        Green("L14", "one ask", good);

        Red("L15", "no subject", good with { Subject = " " }, Severity.Error);
        Red("L15", "no subject on a thank-you", good with { Kind = MessageKind.Thanks, Subject = "" }, Severity.Warning);
        Red("L15", "a false reply", good with { Subject = "Re: Ostrava" }, Severity.Error);
        Red("L15", "long, loud and urgent", good with { Subject = "URGENT QUICK QUESTION FOR YOU ABOUT WORK IN HYDROLOGY!" }, Severity.Warning, Severity.Warning, Severity.Warning, Severity.Warning);
        Green("L15", "a reply in its thread", good with { Kind = MessageKind.Nudge, Subject = "Re: Ostrava", Request = Drafts.Nudge.Request });
        Green("L15", "LinkedIn has none", Drafts.LinkedIn);

        Red("L16", "two marks", Drafts.GoodPlus("Great! Really!"), Severity.Warning);
        Red("L16", "shouting", Drafts.GoodPlus("It is REALLY good."), Severity.Warning);
        Red("L16", "an emoji", Drafts.GoodPlus("Good 🙂."), Severity.Warning);
        Red("L16", "pressure", Drafts.GoodPlus("Please answer as soon as possible."), Severity.Warning);
        Red("L16", "flattery", Drafts.GoodPlus("Your amazing, brilliant, outstanding work."), Severity.Warning);
        Green("L16", "known capitals", Contact(Drafts.GoodPlus("You were at NASA and at FJORD! Good."), priya with { Works = ["Fjord"] }));
        Green("L16", "an emoji in a later letter", Drafts.Nudge with { Body = Drafts.Nudge.Body.Replace("fine.", "fine 🙂.", StringComparison.Ordinal) });

        Red("L17", "long words", Drafts.GoodPlus("Notwithstanding considerable organisational responsibilities, interdisciplinary hydrological investigations necessitate extraordinarily comprehensive methodological considerations internationally."), Severity.Info);
        Green("L17", "short words", good);

        Red("L18", "a worn phrase", Drafts.GoodWith("ask you five questions", "pick your brain"), Severity.Warning);
        Red("L18", "a name first", Drafts.GoodWith("We both", "My name is Marek. We both"), Severity.Warning);
        Green("L18", "a name later", Drafts.GoodPlus("My name is Marek."));

        Red("L19", "no way out of a request", good.Without(" If it is a bad month, that is fine.", ""), Severity.Info);
        Red("L19", "no way out of a nudge", Drafts.Nudge with { Body = "Hi Priya,\n\nWould 15 minutes be possible?\n\nMarek" }, Severity.Warning);
        Green("L19", "the writer follows up", good.Without("If it is a bad month, that is fine.", "I will write again in a week."));

        Red("L21", "someone there yesterday", good with { Request = new() { AskedMinutes = 15, OpenAtOrganisation = [1] } }, Severity.Warning);
        Red("L21", "two there already", good with { Request = new() { AskedMinutes = 15, OpenAtOrganisation = [9, 20] } }, Severity.Warning);
        Red("L21", "the sixth today", good with { Request = new() { AskedMinutes = 15, SentToday = 5 } }, Severity.Warning);
        Red("L21", "the eleventh today", good with { Request = new() { AskedMinutes = 15, SentToday = 10 } }, Severity.Error);
        Green("L21", "one there since three days, the fifth today", good with { Request = new() { AskedMinutes = 15, OpenAtOrganisation = [3], SentToday = 4 } });

        var cooling = Contact(good, priya with { CoolingOffUntil = new(2026, 12, 1) });
        Red("L22", "do not contact", Contact(good, priya with { DoNotContact = true }), Severity.Error);
        Red("L22", "do not contact, keeping in touch", Contact(good with { Kind = MessageKind.KeepInTouch }, priya with { DoNotContact = true }), Severity.Error);
        Red("L22", "nudged enough", Drafts.Nudge with { Request = Drafts.Nudge.Request with { NudgesSent = 1 } }, Severity.Error);
        Red("L22", "cooling off", cooling with { Now = new(2026, 11, 30, 12, 0, 0, TimeSpan.Zero) }, Severity.Error);
        Green("L22", "cooled off", cooling with { Now = new(2026, 12, 1, 12, 0, 0, TimeSpan.Zero) });
        Green("L22", "a second nudge allowed", Drafts.Nudge with { Request = Drafts.Nudge.Request with { NudgesSent = 1 }, Settings = new() { MaxNudges = 2 } });
        Green("L22", "the answer to an opt-out", Contact(good with { Kind = MessageKind.OptOutAck }, priya with { DoNotContact = true }));

        Red("L24", "two links", Drafts.GoodPlus("https://a.example and www.b.example"), Severity.Warning);
        Red("L24", "a shortener", Drafts.GoodPlus("See bit.ly/3abc"), Severity.Warning);
        Red("L24", "a tracked link", Drafts.GoodPlus("See https://a.example/?p=1&utm_source=x#top"), Severity.Warning);
        Red("L24", "a pixel", Drafts.GoodPlus("<img src=x>"), Severity.Error);
        Green("L24", "one link above the name, one below, and an address", good with { Body = Drafts.GoodPlus("https://a.example").Body + "\nhttps://www.linkedin.example/in/marek\nmarek@novak.com" });

        Red("L25", "a first name", good.Without("Marek Novak", "Marek"), Severity.Error);
        Red("L25", "no name", good.Without("\n\nMarek Novak", ""), Severity.Error);
        Green("L25", "an accent more", good.Without("Marek Novak", "Kind regards,\nMarek Novák"));
        Green("L25", "some full name when the writer's is not known", good with { AskerFullName = null });

        Red("L27", "too soon", Drafts.Nudge with { Request = Drafts.Nudge.Request with { BusinessDaysSinceLastMessage = 6 } }, Severity.Warning);
        Red("L27", "a new thread", Drafts.Nudge with { Subject = "Hydrology", Request = Drafts.Nudge.Request with { InThread = false } }, Severity.Warning);
        Red("L27", "blame", Drafts.Nudge with { Body = Drafts.Nudge.Body.Replace("I know", "As I haven’t heard from you, I know", StringComparison.Ordinal) }, Severity.Warning);
        Green("L27", "a fair nudge", Drafts.Nudge);

        var reykjavik = Contact(good, priya with { Zone = Zone.Of("Atlantic/Reykjavik") });
        Red("L30", "afternoon", reykjavik with { Now = new(2026, 11, 18, 15, 0, 0, TimeSpan.Zero) }, Severity.Info);
        Red("L30", "a Sunday", reykjavik with { Now = new(2026, 11, 22, 8, 0, 0, TimeSpan.Zero) }, Severity.Info);
        Red("L30", "a holiday", reykjavik with { Now = new(2026, 11, 18, 8, 0, 0, TimeSpan.Zero), IsBusinessDayThere = false }, Severity.Info);
        Green("L30", "morning there", reykjavik with { Now = new(2026, 11, 18, 9, 20, 0, TimeSpan.Zero) });
        Green("L30", "zone not known", good with { Now = new(2026, 11, 18, 15, 0, 0, TimeSpan.Zero) });
        return cases;
    }

    /// <summary>A draft, and what one rule should say of it.</summary>
    public sealed record RuleCase(string Rule, string Because, DraftToCheck Draft, Severity[] Expected)
    {
        public override string ToString() => $"{Rule}: {Because}";
    }
}
