using System.Text;
using MimeKit;

namespace InfoInterview.Mail.Meetings;

/// <summary>Puts an invitation into a message so that mail programs show its buttons: beside the text, and once more as a file.</summary>
internal static class InvitationPart
{
    private const string FileName = "invite.ics";

    /// <summary>The text with the calendar as its alternative, and the same calendar attached.</summary>
    public static Multipart Around(TextPart text, Invitation invitation)
    {
        var bytes = InvitationFile.Write(invitation);
        var calendar = new TextPart("calendar");
        calendar.SetText(Encoding.UTF8, Encoding.UTF8.GetString(bytes));
        calendar.ContentType.Parameters.Add("method", InvitationFile.NameOf(invitation.Method));
        calendar.ContentTransferEncoding = ContentEncoding.Base64;
        var file = new MimePart("application", "ics")
        {
            Content = new MimeContent(new MemoryStream(bytes)),
            ContentDisposition = new ContentDisposition(ContentDisposition.Attachment) { FileName = FileName },
            ContentTransferEncoding = ContentEncoding.Base64,
        };
        file.ContentType.Name = FileName;
        return new Multipart("mixed") { new MultipartAlternative { text, calendar }, file };
    }
}
