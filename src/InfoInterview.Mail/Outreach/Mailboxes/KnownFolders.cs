using MailKit;
using MailKit.Net.Imap;

namespace InfoInterview.Mail.Outreach.Mailboxes;

/// <summary>The folders of an open mailbox, by their marks (RFC 6154, XLIST) and else by their names.</summary>
internal sealed record KnownFolders(IMailFolder Inbox, IMailFolder? Sent, IMailFolder? Drafts, IMailFolder? Junk, IMailFolder? All, IMailFolder? Trash)
{
    /// <summary>Their names.</summary>
    public MailboxFolders Names => new(Inbox.FullName, Sent?.FullName, Drafts?.FullName, Junk?.FullName, All?.FullName, Trash?.FullName);

    /// <summary>Asks the server.</summary>
    public static async Task<KnownFolders> LearnAsync(ImapClient client, CancellationToken ct)
    {
        var all = await ListAsync(client, ct);
        return new KnownFolders(
            client.Inbox ?? throw new ImapProtocolException("the mailbox has no inbox"),
            Find(client, all, SpecialFolder.Sent, FolderAttributes.Sent, FolderNames.Sent),
            Find(client, all, SpecialFolder.Drafts, FolderAttributes.Drafts, FolderNames.Drafts),
            Find(client, all, SpecialFolder.Junk, FolderAttributes.Junk, FolderNames.Junk),
            Find(client, all, SpecialFolder.All, FolderAttributes.All, []),
            Find(client, all, SpecialFolder.Trash, FolderAttributes.Trash, FolderNames.Trash));
    }

    private static async Task<IList<IMailFolder>> ListAsync(ImapClient client, CancellationToken ct)
    {
        try
        {
            return client.PersonalNamespaces.Count == 0 ? [] : await client.GetFoldersAsync(client.PersonalNamespaces[0], cancellationToken: ct);
        }
        catch (ImapCommandException)
        {
            return [];
        }
    }

    private static IMailFolder? Find(ImapClient client, IList<IMailFolder> all, SpecialFolder kind, FolderAttributes mark, string[] names)
    {
        var marks = client.Capabilities.HasFlag(ImapCapabilities.SpecialUse) || client.Capabilities.HasFlag(ImapCapabilities.XList);
        if (marks && client.GetFolder(kind) is { } marked)
            return marked;
        var usable = all.Where(folder => (folder.Attributes & (FolderAttributes.NoSelect | FolderAttributes.NonExistent)) == 0).OrderBy(folder => folder.FullName.Length).ToList();
        return usable.FirstOrDefault(folder => folder.Attributes.HasFlag(mark))
            ?? names.Select(name => usable.FirstOrDefault(folder => folder.Name.Equals(name, StringComparison.OrdinalIgnoreCase))).FirstOrDefault(found => found is not null);
    }
}
