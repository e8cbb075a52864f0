using static InfoInterview.Application.Outreach.Templates.FieldOrigin;

namespace InfoInterview.Application.Outreach.Templates;

/// <summary>Every field a template may print, in the order the editor lists them. A name that is not here is refused.</summary>
public static class MessageFields
{
    public static readonly MessageField ContactFirstName = new("contact_first_name", Contact, "The name you call them by: the preferred name, else the given name.", "Priya");
    public static readonly MessageField ContactFullName = new("contact_full_name", Contact, "Their full name.", "Priya Raman");
    public static readonly MessageField ContactFormal = new("contact_formal", Contact, "Title and family name, for a formal greeting.", "Dr Raman");
    public static readonly MessageField Organisation = new("organisation", Contact, "Where they work.", "Delta Survey");
    public static readonly MessageField Role = new("role", Contact, "What they do there.", "Lead hydrologist");
    public static readonly MessageField Field = new("field", Contact, "The field they work in.", "hydrology");
    public static readonly MessageField ConnectionLine = new("connection_line", Contact, "What links the two of you, as one sentence.", "We both studied civil engineering at Ostrava");

    public static readonly MessageField ReferrerName = new("referrer_name", Introduction, "Full name of the person who named them to you.", "Jana Dvorak");
    public static readonly MessageField ReferrerFirstName = new("referrer_first_name", Introduction, "First name of the person who named them to you.", "Jana");
    public static readonly MessageField ReferrerWhy = new("referrer_why", Introduction, "Why that person thought of them, after \"because\".", "you moved from site work to modelling");
    public static readonly MessageField PersonName = new("person_name", Introduction, "Full name of the third person the message is about: the one you hope to meet, or have met.", "Tomas Reyes");
    public static readonly MessageField PersonFirstName = new("person_first_name", Introduction, "First name of that third person.", "Tomas");
    public static readonly MessageField PersonOrganisation = new("person_organisation", Introduction, "Where that third person works.", "Harbour Water");
    public static readonly MessageField PersonReason = new("person_reason", Introduction, "Why that third person, after \"because\".", "he ran the tidal barrier study");
    public static readonly MessageField PersonOutcome = new("person_outcome", Introduction, "What came of it with that third person, as one sentence.", "We spoke for fifteen minutes last Tuesday");
    public static readonly MessageField Forwardable = new("forwardable", Introduction, "The paragraph to pass on, written from its own template.", "Marek Novak is a civil engineer who would like 15 minutes with Tomas about flood modelling.");

    public static readonly MessageField Reason = new("reason", Request, "What made you think of this very person: a talk, an article, a project, a move.", "your talk on small-river flood models");
    public static readonly MessageField Topic = new("topic", Request, "What you would like to hear about.", "flood modelling work");
    public static readonly MessageField AskedMinutes = new("asked_minutes", Request, "How many minutes you ask for, as a number.", "15");
    public static readonly MessageField SentOn = new("sent_on", Request, "The day you first wrote.", "Tuesday 3 March");

    public static readonly MessageField AskerName = new("asker_name", Asker, "Your full name.", "Marek Novak");
    public static readonly MessageField AskerFirstName = new("asker_first_name", Asker, "Your first name.", "Marek");
    public static readonly MessageField AskerOneLine = new("asker_one_line", Asker, "You in one line.", "civil engineer, finished in June");
    public static readonly MessageField AskerIntro = new("asker_intro", Asker, "You in two sentences.", "I finished civil engineering at Ostrava in June. I spent my last year measuring small rivers.");
    public static readonly MessageField AskerNews = new("asker_news", Asker, "What has changed for you lately, as one sentence.", "I finished my degree in June and am finding out where to go from here");
    public static readonly MessageField NarrowInterest = new("narrow_interest", Asker, "What interests you, narrowly.", "flood modelling");
    public static readonly MessageField BroadInterest = new("broad_interest", Asker, "What interests you, broadly.", "water engineering");
    public static readonly MessageField AskerPhone = new("asker_phone", Asker, "Your phone number.", "+420 555 010 203");
    public static readonly MessageField AskerEmail = new("asker_email", Asker, "Your e-mail address.", "marek@example.org");
    public static readonly MessageField VideoLink = new("video_link", Asker, "Your own video room.", "https://video.example.org/marek");
    public static readonly MessageField ProfileUrl = new("profile_url", Asker, "A page about you.", "https://marek.example.org");

    public static readonly MessageField MeetingDate = new("meeting_date", Meeting, "The day of the conversation, where they are.", "Thursday 12 March");
    public static readonly MessageField MeetingTime = new("meeting_time", Meeting, "When it starts, on their clock.", "10:30");
    public static readonly MessageField MeetingZone = new("meeting_zone", Meeting, "The zone of that clock.", "London time");
    public static readonly MessageField MeetingMinutes = new("meeting_minutes", Meeting, "How long it was agreed to take, as a number.", "15");
    public static readonly MessageField MeetingChannel = new("meeting_channel", Meeting, "How you will talk, after \"by\" or \"in\".", "by phone");
    public static readonly MessageField MeetingPlace = new("meeting_place", Meeting, "The number, link or address.", "+44 20 7946 0018");
    public static readonly MessageField NewWindows = new("new_windows", Meeting, "The times you offer, one a line, in their zone.", "- Thursday 12 March, 10:00 to 11:00, London time\n- Friday 13 March, 14:00 to 15:30, London time");
    public static readonly MessageField Questions = new("questions", Meeting, "The questions sent ahead, numbered, one a line.", "1. What first drew you to this field?\n2. How did last week's hours divide?\n3. Which part of the work makes time vanish?\n4. What would you tell a friend to watch out for?\n5. Who else should I listen to?");

    public static readonly MessageField Takeaway = new("takeaway", Debrief, "One specific thing they said, after \"what you said about\".", "walking the catchment before opening the model");
    public static readonly MessageField WhatIWillDo = new("what_i_will_do", Debrief, "What you will do with it, after \"I will\".", "walk the upper Odra this month and write down what the map does not show");
    public static readonly MessageField PromiseNote = new("promise_note", Debrief, "A referral they gave or a thing you promised, as one sentence.", "I will write to Tomas Reyes this week and let you know how it goes");
    public static readonly MessageField Advice = new("advice", Debrief, "What they advised, after \"you suggested\".", "starting with one small river");
    public static readonly MessageField WhatIDid = new("what_i_did", Debrief, "What you did about it, after \"I\".", "modelled the Lubina from public gauge data");
    public static readonly MessageField Result = new("result", Debrief, "What came of it, as one sentence.", "It showed me that I like the field days as much as the code");

    public static readonly MessageField Outcome = new("outcome", Message, "What happened in the end, as one sentence.", "I start with the river team at Harbour Water in May");
    public static readonly MessageField TheirPart = new("their_part", Message, "What they did towards it, after \"you\".", "told me to lead with the field work");
    public static readonly MessageField UsefulItem = new("useful_item", Message, "Something of use to them, as one sentence.", "The river gauge data you were missing was published last week");
    public static readonly MessageField SlipReason = new("slip_reason", Message, "Why you cannot or could not make it, in eight words at most.", "my train was cancelled");

    /// <summary>All fields, in order.</summary>
    public static readonly IReadOnlyList<MessageField> All =
    [
        ContactFirstName, ContactFullName, ContactFormal, Organisation, Role, Field, ConnectionLine,
        ReferrerName, ReferrerFirstName, ReferrerWhy, PersonName, PersonFirstName, PersonOrganisation, PersonReason, PersonOutcome, Forwardable,
        Reason, Topic, AskedMinutes, SentOn,
        AskerName, AskerFirstName, AskerOneLine, AskerIntro, AskerNews, NarrowInterest, BroadInterest, AskerPhone, AskerEmail, VideoLink, ProfileUrl,
        MeetingDate, MeetingTime, MeetingZone, MeetingMinutes, MeetingChannel, MeetingPlace, NewWindows, Questions,
        Takeaway, WhatIWillDo, PromiseNote, Advice, WhatIDid, Result,
        Outcome, TheirPart, UsefulItem, SlipReason,
    ];

    private static readonly Dictionary<string, MessageField> ByName = All.ToDictionary(f => f.Name, StringComparer.Ordinal);

    /// <summary>The field of that name, or null.</summary>
    public static MessageField? Find(string name) => ByName.GetValueOrDefault(name);
}
