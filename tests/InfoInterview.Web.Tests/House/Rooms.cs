using System.Reflection;
using InfoInterview.Application;
using InfoInterview.Data;
using InfoInterview.Domain;
using InfoInterview.Mail.Outreach;
using InfoInterview.Web.Components;

namespace InfoInterview.Web.Tests.House;

/// <summary>The plan of the house: each room with the rooms of its own floor that it may name. A new folder needs a line here.</summary>
internal static class Rooms
{
    public static IReadOnlyDictionary<string, Assembly> Floors { get; } = new Dictionary<string, Assembly>
    {
        ["Domain"] = typeof(RefusedException).Assembly,
        ["Data"] = typeof(DataFloor).Assembly,
        ["Mail"] = typeof(MimeComposer).Assembly,
        ["Application"] = typeof(ApplicationFloor).Assembly,
        ["Web"] = typeof(App).Assembly,
    };

    /// <summary>The floors each floor stands on.</summary>
    public static IReadOnlyDictionary<string, string[]> Stairs { get; } = new Dictionary<string, string[]>
    {
        ["Domain"] = [],
        ["Data"] = ["Domain"],
        ["Mail"] = ["Domain"],
        ["Application"] = ["Data", "Domain", "Mail"],
        ["Web"] = ["Application", "Data", "Domain", "Mail"],
    };

    /// <summary>The packages that one floor alone may name, by namespace.</summary>
    public static IReadOnlyDictionary<string, string[]> Packages { get; } = new Dictionary<string, string[]>
    {
        ["Mail"] = ["MailKit", "MimeKit", "Ical.Net", "NodaTime"],
        ["Web"] = ["MudBlazor", "Serilog"],
        ["Application"] = ["Scriban", "CsvHelper"],
        ["Data"] = ["Npgsql"],
    };

    public static IReadOnlyDictionary<string, string[]> Doors { get; } = new Dictionary<string, string[]>
    {
        ["Domain.Accounts"] = ["Contacts", "Outreach", "Time"],
        ["Domain.Contacts"] = ["Accounts", "Outreach", "Time"],
        ["Domain.Meetings"] = ["Accounts", "Contacts", "Requests", "Time"],
        ["Domain.Outreach"] = ["Accounts", "Contacts", "Meetings", "Requests", "Time"],
        ["Domain.Questions"] = ["Accounts", "Requests"],
        ["Domain.Reminders"] = ["Accounts", "Contacts", "Meetings", "Requests", "Time"],
        ["Domain.Requests"] = ["Accounts", "Contacts", "Meetings", "Outreach", "Questions", "Reminders", "Time"],
        ["Domain.Time"] = [],

        ["Data.Accounts"] = ["Storage"],
        ["Data.Contacts"] = [],
        ["Data.Meetings"] = [],
        ["Data.Migrations"] = ["Storage"],
        ["Data.Outreach"] = ["Accounts", "Storage"],
        ["Data.Questions"] = [],
        ["Data.Reminders"] = [],
        ["Data.Requests"] = [],
        ["Data.Storage"] = ["Accounts", "Contacts"],

        ["Mail.Meetings"] = ["Outreach"],
        ["Mail.Outreach"] = ["Meetings"],

        ["Application.Accounts"] = ["Outreach", "Reminders"],
        ["Application.Contacts"] = ["Accounts", "Outreach", "Reminders", "Requests"],
        ["Application.Meetings"] = ["Accounts", "Outreach", "Questions", "Reminders", "Requests"],
        ["Application.Outreach"] = ["Accounts", "Requests"],
        ["Application.Questions"] = ["Accounts"],
        ["Application.Reminders"] = ["Accounts", "Meetings", "Outreach", "Requests"],
        ["Application.Requests"] = ["Accounts", "Contacts", "Meetings", "Outreach", "Reminders"],

        ["Web.Components"] = ["Hosting", "Looks"],
        ["Web.Hosting"] = ["Components"],
        ["Web.Looks"] = [],
        ["Web.Verbs"] = ["Hosting"],
    };
}
