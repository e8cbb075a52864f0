using System.Diagnostics.CodeAnalysis;
using System.Text.RegularExpressions;

namespace InfoInterview.Domain.Time;

/// <summary>A country (ISO 3166-1, <c>US</c>) or a part of one (ISO 3166-2, <c>GB-SCT</c>), for weekends and holidays.</summary>
public sealed partial record Region
{
    /// <summary>The longest code.</summary>
    public const int MaxLength = 6;

    private Region(string code) => Code = code;

    /// <summary>The code, in capitals.</summary>
    public string Code { get; }

    /// <summary>The country's two letters.</summary>
    public string Country => Code[..2];

    /// <summary>The region with this code; refuses (<c>region.unknown</c>) one of no country.</summary>
    public static Region Of(string code) =>
        TryOf(code, out var region)
            ? region
            : throw new RefusedException("region.unknown", $"“{code}” is not a country or region code. Nothing was changed. Use two letters such as US, or a part such as GB-SCT.") { Field = "region" };

    /// <summary>The region with this code, if its country exists. The part is checked for its form only.</summary>
    public static bool TryOf([NotNullWhen(true)] string? code, [NotNullWhen(true)] out Region? region)
    {
        region = null;
        var upper = code?.Trim().ToUpperInvariant();
        if (upper is null || !Form().IsMatch(upper) || !Countries.Codes.Contains(upper[..2])) return false;
        region = new Region(upper);
        return true;
    }

    /// <inheritdoc/>
    public override string ToString() => Code;

    [GeneratedRegex("^[A-Z]{2}(-[A-Z0-9]{1,3})?$", RegexOptions.CultureInvariant, 100)]
    private static partial Regex Form();
}
