using System.Text;
using InfoInterview.Application.Contacts.Import;

namespace InfoInterview.Application.Tests.Contacts;

/// <summary>Files as LinkedIn writes them.</summary>
internal static class Csv
{
    public const string Header = "First Name,Last Name,URL,Email Address,Company,Position,Connected On\n";

    public static MemoryStream Stream(string text) => new(Encoding.UTF8.GetBytes(text));

    public static Task<ConnectionsFile> ReadAsync(string text) => ReadAsync(Encoding.UTF8.GetBytes(text));

    public static async Task<ConnectionsFile> ReadAsync(byte[] bytes)
    {
        using var stream = new MemoryStream(bytes);
        return await LinkedInConnections.ReadAsync(stream, TestContext.Current.CancellationToken);
    }

    /// <summary>A file of so many people, each with a profile, at one of a hundred organisations.</summary>
    public static string Of(int people) => Header + string.Concat(Enumerable.Range(0, people).Select(i =>
        $"Given{i},Family{i},https://www.linkedin.com/in/person-{i},{(i % 5 == 0 ? $"p{i}@example.org" : "")},Company {i % 100},Engineer,01 Jan 2024\n"));
}
