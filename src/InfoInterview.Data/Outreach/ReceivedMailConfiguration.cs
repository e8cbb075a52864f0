using InfoInterview.Domain.Contacts;
using InfoInterview.Domain.Outreach;
using InfoInterview.Domain.Outreach.Incoming;
using InfoInterview.Domain.Outreach.Mailboxes;
using InfoInterview.Domain.Requests;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace InfoInterview.Data.Outreach;

internal sealed class ReceivedMailConfiguration : IEntityTypeConfiguration<ReceivedMail>
{
    public void Configure(EntityTypeBuilder<ReceivedMail> builder)
    {
        builder.ToTable("ReceivedMails");
        builder.HasKey(m => m.Id);
        builder.HasAlternateKey(m => new { m.OwnerId, m.Id });
        builder.Property(m => m.Fingerprint).HasMaxLength(ReceivedMail.FingerprintMaxLength);
        builder.Property(m => m.Why).HasMaxLength(ReceivedMail.WhyMaxLength);
        builder.Property(m => m.From).HasMaxLength(ContactEmail.MaxLength);
        builder.Property(m => m.Subject).HasMaxLength(Message.SubjectMaxLength);
        builder.Property(m => m.Said).HasMaxLength(IncomingMail.TextMaxLength);
        builder.Property(m => m.Text).HasMaxLength(IncomingMail.TextMaxLength);
        builder.Property(m => m.Html).HasMaxLength(IncomingMail.HtmlMaxLength);
        builder.HasOne<Mailbox>().WithMany().HasForeignKey(m => new { m.OwnerId, m.MailboxId }).HasPrincipalKey(b => new { b.OwnerId, b.Id });
        builder.HasOne<Contact>().WithMany().HasForeignKey(m => new { m.OwnerId, m.ContactId }).HasPrincipalKey(c => new { c.OwnerId, c.Id });
        builder.HasOne<InterviewRequest>().WithMany().HasForeignKey(m => new { m.OwnerId, m.RequestId }).HasPrincipalKey(r => new { r.OwnerId, r.Id }).OnDelete(DeleteBehavior.NoAction);
        builder.HasOne<Message>().WithMany().HasForeignKey(m => new { m.OwnerId, m.MessageId }).HasPrincipalKey(m => new { m.OwnerId, m.Id }).OnDelete(DeleteBehavior.NoAction);
        builder.HasIndex(m => new { m.MailboxId, m.Fingerprint }).IsUnique();
        builder.HasIndex(m => new { m.OwnerId, m.Doubt, m.ArrivedAt });
        builder.HasIndex(m => new { m.OwnerId, m.RequestId, m.ArrivedAt });
        builder.HasIndex(m => new { m.OwnerId, m.MessageId });
    }
}
