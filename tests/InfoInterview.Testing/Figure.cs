using System.Globalization;

namespace InfoInterview.Testing;

/// <summary>Prints what a harness measured as one line, and adds it to the file that <c>INFOINTERVIEW_FIGURES</c> names.</summary>
public static class Figure
{
    private static readonly Lock Turn = new();

    /// <summary>Prints <c>figure: NAME key=value …</c>; numbers without units, words in lower case, keys in the order given.</summary>
    public static void Print(string name, params (string Key, object Value)[] values)
    {
        var line = Line(name, values);
        lock (Turn)
        {
            Console.WriteLine(line);
            if (Environment.GetEnvironmentVariable("INFOINTERVIEW_FIGURES") is { Length: > 0 } file)
                File.AppendAllText(file, line + "\n");
        }
    }

    /// <summary>The line itself.</summary>
    public static string Line(string name, params (string Key, object Value)[] values) =>
        $"figure: {name} {string.Join(' ', values.Select(value => $"{value.Key}={Write(value.Value)}"))}";

    private static string Write(object value) =>
        value is IFormattable number ? number.ToString(null, CultureInfo.InvariantCulture).ToLowerInvariant() : $"{value}".ToLowerInvariant();
}
