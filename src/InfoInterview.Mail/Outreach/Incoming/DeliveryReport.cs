using InfoInterview.Domain.Outreach.Incoming;

namespace InfoInterview.Mail.Outreach.Incoming;

/// <summary>Judges a delivery report by its fields.</summary>
/// <remarks>[RFC3464]. One recipient that failed makes it a bounce, one that waits makes it a delay; a report of success is only automatic.</remarks>
internal static class DeliveryReport
{
    /// <summary>The judgement; null when the text holds no fields about a recipient.</summary>
    /// <param name="fields">The text of the report's fields.</param>
    /// <param name="notice">What the report says in words, for what the fields leave out.</param>
    public static Judgement? Judge(string fields, string notice)
    {
        var all = StatusFields.Read(fields);
        if (all.Count == 0)
            return null;
        if (all.FirstOrDefault(one => Fate(one) == "failed") is { } failed)
            return new(IncomingKind.Bounce, "a report says that it was not delivered") { Failure = FailureOf(failed, all, notice) };
        if (all.FirstOrDefault(one => Fate(one) == "delayed") is { } late)
            return new(IncomingKind.Delay, "a report says that it is late") { Failure = FailureOf(late, all, notice) with { IsPermanent = false } };
        return new(IncomingKind.Automatic, "a report says that it was delivered");
    }

    /// <summary>The action, or what the status means where a server leaves the action out.</summary>
    private static string Fate(StatusFields one) => one.Action switch
    {
        "failed" or "failure" or "fail" or "error" => "failed",
        "delayed" or "delay" => "delayed",
        "" when one["Status"].StartsWith('2') => "delivered",
        "" when one["Status"].StartsWith('5') || one["Diagnostic-Code"].Length > 0 => "failed",
        "" when one["Status"].StartsWith('4') => "delayed",
        var other => other,
    };

    private static DeliveryFailure FailureOf(StatusFields one, IReadOnlyList<StatusFields> all, string notice)
    {
        var words = WordsOf(one);
        var address = one.Address ?? all.Select(other => other.Address).FirstOrDefault(other => other is not null) ?? FailedAddress.In(notice, "", null, null)?.Value;
        if (words.Length == 0 && address is not null)
            words = FailedAddress.WordsAfter(notice, address);
        var code = FailureClass.CodeOf(one["Status"], one["Diagnostic-Code"]);
        return new(address, FailureClass.IsPermanent(code, one["Diagnostic-Code"]) ?? FailureClass.IsPermanent(code, words) ?? true, code, FailedAddress.Shorten(words));
    }

    private static string WordsOf(StatusFields one)
    {
        var diagnosis = one["Diagnostic-Code"];
        var type = diagnosis.IndexOf(';', StringComparison.Ordinal);
        return (type is > 0 and < 20 ? diagnosis[(type + 1)..] : diagnosis).Trim();
    }
}
