using InfoInterview.Domain.Contacts;
using InfoInterview.Domain.Meetings;
using InfoInterview.Domain.Outreach;
using InfoInterview.Domain.Requests;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace InfoInterview.Data.Outreach;

internal sealed class MessageConfiguration : IEntityTypeConfiguration<Message>
{
    public void Configure(EntityTypeBuilder<Message> builder)
    {
        builder.HasKey(m => m.Id);
        builder.HasAlternateKey(m => new { m.OwnerId, m.Id });
        builder.Property(m => m.Version).IsConcurrencyToken();
        builder.Property(m => m.Subject).HasMaxLength(Message.SubjectMaxLength);
        builder.Property(m => m.Body).HasMaxLength(Message.BodyMaxLength);
        builder.Property(m => m.OverrideReason).HasMaxLength(Message.ReasonMaxLength);
        builder.Property(m => m.InternetMessageId).HasMaxLength(InternetMessageId.LongestKept);
        builder.HasOne<Contact>().WithMany().HasForeignKey(m => new { m.OwnerId, m.ContactId }).HasPrincipalKey(c => new { c.OwnerId, c.Id });
        builder.HasOne<InterviewRequest>().WithMany().HasForeignKey(m => new { m.OwnerId, m.RequestId }).HasPrincipalKey(r => new { r.OwnerId, r.Id }).OnDelete(DeleteBehavior.NoAction);
        builder.HasOne<Meeting>().WithMany().HasForeignKey(m => new { m.OwnerId, m.MeetingId }).HasPrincipalKey(r => new { r.OwnerId, r.Id }).OnDelete(DeleteBehavior.NoAction);
        builder.HasIndex(m => new { m.OwnerId, m.ContactId, m.CreatedAt });
        builder.HasIndex(m => new { m.OwnerId, m.RequestId, m.Kind });
        builder.HasIndex(m => new { m.OwnerId, m.State, m.UpdatedAt, m.Id });
        builder.HasIndex(m => new { m.OwnerId, m.InternetMessageId });
    }
}
