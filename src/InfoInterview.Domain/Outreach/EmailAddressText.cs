using System.Globalization;
using System.Text;

namespace InfoInterview.Domain.Outreach;

/// <summary>The rules by which typed text is or is not one e-mail address, each with its sentence.</summary>
internal static class EmailAddressText
{
    private const string Kept = "Nothing was stored.";
    private const string Specials = "!#$%&'*+-/=?^_`{|}~.";
    private static readonly IdnMapping Idn = new() { UseStd3AsciiRules = true };

    /// <summary>The text without blanks around it and composed, when it can be one address at all.</summary>
    public static string Clean(string typed)
    {
        var text = typed.Trim(' ', '\t', '\u00A0');
        if (text.Length == 0)
            throw Refuse("empty", "The address is empty. Type one such as name@example.org.");
        if (text.AsSpan().IndexOfAny('\r', '\n') >= 0)
            throw Refuse("line-break", $"The address holds a line break. {Kept} Put one address on one line.");
        CheckCharacters(text);
        text = text.Normalize(NormalizationForm.FormC);
        var ats = text.Count(character => character == '@');
        if (text.Contains(':', StringComparison.Ordinal) && text.Contains(';', StringComparison.Ordinal))
            throw Refuse("group", $"This is a group of addresses. {Kept} Give one person's address.");
        if (ats > 1 || text.AsSpan().IndexOfAny(',', ';') >= 0)
            throw Refuse("two-addresses", $"There is more than one address in this field. {Kept} Each person has a field of their own.");
        if (text.AsSpan().IndexOfAny('<', '>', '"') >= 0)
            throw Refuse("name-and-address", $"Only the address itself belongs here, without a name, quotes or < >. {Kept}");
        if (text.Any(char.IsWhiteSpace))
            throw Refuse("space", $"The address holds a blank. {Kept} Give one address without blanks.");
        if (ats == 0)
            throw Refuse("no-at", $"“{Shorten(text)}” has no @, so it is not an e-mail address. {Kept}");
        return text;
    }

    /// <summary>The part before the @.</summary>
    public static string CheckLocal(string local)
    {
        if (local.Length == 0)
            throw Refuse("local", $"Something is missing before the @. {Kept}");
        if (Encoding.UTF8.GetByteCount(local) > 64)
            throw Refuse("too-long", $"The part before the @ is longer than 64 characters; no mail server takes that. {Kept}");
        if (local[0] == '.' || local[^1] == '.' || local.Contains("..", StringComparison.Ordinal))
            throw Refuse("local", $"The part before the @ starts or ends with a dot, or has two in a row. {Kept} Check it with the person.");
        foreach (var rune in local.EnumerateRunes())
        {
            var allowed = rune.IsAscii ? char.IsAsciiLetterOrDigit((char)rune.Value) || Specials.Contains((char)rune.Value, StringComparison.Ordinal)
                : Rune.IsLetterOrDigit(rune) || IsMark(rune);
            if (!allowed)
                throw Refuse("local", $"The part before the @ holds “{rune}”, which no address has. {Kept}");
        }

        return local;
    }

    /// <summary>The domain in its own letters and in ASCII.</summary>
    public static (string Domain, string Wire) CheckDomain(string typed)
    {
        if (typed.Length == 0)
            throw Refuse("domain", $"Something is missing after the @. {Kept}");
        if (typed[0] == '[' || (typed.Split('.')[^1] is { Length: > 0 } last && last.All(char.IsAsciiDigit)))
            throw Refuse("local-only", $"The address names a machine by number. {Kept} Give the address with its domain, such as name@example.org.");
        if (typed.Length > 253 || typed.Split('.').Any(label => label.Length > 63))
            throw Refuse("too-long", $"The part after the @ is longer than any domain can be. {Kept}");
        var wire = ToAscii(typed);
        if (wire.Length > 253 || wire.Split('.').Any(label => label.Length > 63))
            throw Refuse("too-long", $"The part after the @ is longer than any domain can be. {Kept}");
        if (wire == "localhost" || wire.EndsWith(".localhost", StringComparison.Ordinal) || !wire.Contains('.', StringComparison.Ordinal))
            throw Refuse("local-only", $"“{Shorten(typed)}” is not a domain of the internet. {Kept} Give the address with its whole domain, such as name@example.org.");
        return (Idn.GetUnicode(wire), wire);
    }

    private static string ToAscii(string typed)
    {
        try
        {
            var wire = Idn.GetAscii(typed).ToLowerInvariant();
            Idn.GetUnicode(wire);
            return wire.EndsWith('.') ? throw Domain(typed) : wire;
        }
        catch (ArgumentException)
        {
            throw Domain(typed);
        }
    }

    private static RefusedException Domain(string typed) =>
        Refuse("domain", $"“{Shorten(typed)}” cannot be a domain. {Kept} Check the spelling after the @.");

    private static void CheckCharacters(string text)
    {
        for (var at = 0; at < text.Length; at++)
        {
            if (Rune.DecodeFromUtf16(text.AsSpan(at), out var rune, out var used) != System.Buffers.OperationStatus.Done)
                throw Refuse("unreadable", $"Character {at + 1} of the address is damaged. {Kept} Type the address anew.");
            if (Rune.IsControl(rune))
                throw Refuse("control", $"Character {at + 1} of the address is a control character. {Kept} Type the address anew.");
            if (Rune.GetUnicodeCategory(rune) is UnicodeCategory.Format or UnicodeCategory.PrivateUse or UnicodeCategory.OtherNotAssigned)
                throw Refuse("invisible", $"The address holds an invisible character at position {at + 1} (U+{rune.Value:X4}), often a trace of copying. {Kept} Type the address anew.");
            at += used - 1;
        }
    }

    private static bool IsMark(Rune rune) =>
        Rune.GetUnicodeCategory(rune) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark;

    private static string Shorten(string text) => text.Length <= 60 ? text : $"{text[..60]}…";

    private static RefusedException Refuse(string code, string sentence) => new($"email.{code}", sentence) { Field = EmailAddress.Field };
}
