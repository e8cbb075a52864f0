using System.Diagnostics;
using InfoInterview.Domain.Outreach.Incoming;
using InfoInterview.Testing;

namespace InfoInterview.Mail.Tests.Outreach.Incoming;

/// <summary>Reads a mail with an eye on the clock.</summary>
internal static class ReadInTime
{
    /// <summary>What was read. Prints how long it took; fails only far beyond what a busy machine explains.</summary>
    public static IncomingMail Of(string name, byte[] bytes)
    {
        var start = Stopwatch.GetTimestamp();
        var mail = Letter.Read(bytes);
        var took = (long)Stopwatch.GetElapsedTime(start).TotalMilliseconds;
        Figure.Print("hostile-mail", ("input", name), ("ms", took));
        Assert.True(took < 5_000, $"{name} took {took} ms");
        Assert.True(mail.Text.Length <= IncomingMail.TextMaxLength && (mail.Html?.Length ?? 0) <= IncomingMail.HtmlMaxLength);
        return mail;
    }
}
