using System.Text;
using InfoInterview.Domain.Outreach.Incoming;
using InfoInterview.Mail.Outreach.Incoming;

namespace InfoInterview.Mail.Tests.Outreach.Incoming;

/// <summary>A mail made for a test. It is from Ravi to Jane unless its headers say otherwise.</summary>
internal static class Letter
{
    /// <summary>When every one of them comes in: a Tuesday.</summary>
    public static readonly DateTimeOffset Arrival = new(2026, 12, 1, 9, 0, 0, TimeSpan.Zero);

    public static byte[] Write(string subject, string body, params (string Name, string Value)[] headers)
    {
        (string Name, string Value)[] usual =
        [
            ("From", "Ravi Rao <ravi@example.net>"), ("To", "Jane Doe <jane@example.org>"), ("Subject", subject), ("Date", "Tue, 1 Dec 2026 08:58:00 +0000"),
            ("Message-ID", "<answer@example.net>"), ("MIME-Version", "1.0"), ("Content-Type", "text/plain; charset=utf-8"), ("Content-Transfer-Encoding", "8bit"),
        ];
        var all = usual.Where(item => !headers.Any(header => header.Name.Equals(item.Name, StringComparison.OrdinalIgnoreCase))).Concat(headers);
        return Raw($"{string.Concat(all.Select(header => $"{header.Name}: {header.Value}\n"))}\n{body}");
    }

    public static byte[] Raw(string text) => Encoding.UTF8.GetBytes(text.ReplaceLineEndings("\r\n"));

    public static IncomingMail Read(string subject, string body, params (string Name, string Value)[] headers) => Read(Write(subject, body, headers));

    public static IncomingMail Read(byte[] mail) => MailReader.Read(mail, Arrival);

    public static IncomingMail Html(string html) => Read("Re: Fifteen minutes", html, ("Content-Type", "text/html; charset=utf-8"));

    /// <summary>A mail of several parts, each with its own headers.</summary>
    public static IncomingMail Parts(string type, string headers, params string[] parts) =>
        Read(Raw($"From: Mail System <mailer-daemon@mx.example.net>\nTo: jane@example.org\nSubject: Report\n{headers}MIME-Version: 1.0\nContent-Type: {type}; boundary=\"b1\"\n\n{string.Concat(parts.Select(part => $"--b1\n{part}\n"))}--b1--\n"));

    public static string Data(string file)
    {
        using var stream = typeof(Letter).Assembly.GetManifestResourceStream($"incoming/{file}")!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
