using InfoInterview.Domain.Contacts;
using InfoInterview.Domain.Meetings;
using InfoInterview.Domain.Reminders;
using InfoInterview.Domain.Requests;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace InfoInterview.Data.Reminders;

internal sealed class ReminderConfiguration : IEntityTypeConfiguration<Reminder>
{
    public void Configure(EntityTypeBuilder<Reminder> builder)
    {
        builder.ToTable("Reminders");
        builder.HasKey(r => r.Id);
        // What a reply ended must not be brought back by a snooze pressed at the same moment.
        builder.Property(r => r.Status).IsConcurrencyToken();
        builder.Property(r => r.Sequence).HasMaxLength(Reminder.MaxSequenceLength);
        builder.HasOne<Contact>().WithMany().HasForeignKey(r => new { r.OwnerId, r.ContactId }).HasPrincipalKey(c => new { c.OwnerId, c.Id });
        builder.HasOne<InterviewRequest>().WithMany().HasForeignKey(r => new { r.OwnerId, r.RequestId }).HasPrincipalKey(q => new { q.OwnerId, q.Id }).OnDelete(DeleteBehavior.NoAction);
        builder.HasOne<Meeting>().WithMany().HasForeignKey(r => new { r.OwnerId, r.MeetingId }).HasPrincipalKey(m => new { m.OwnerId, m.Id }).OnDelete(DeleteBehavior.NoAction);
        builder.HasOne<Obligation>().WithMany().HasForeignKey(r => new { r.OwnerId, r.ObligationId }).HasPrincipalKey(o => new { o.OwnerId, o.Id }).OnDelete(DeleteBehavior.NoAction);
        builder.HasIndex(r => new { r.OwnerId, r.Kind, r.Sequence }).IsUnique();
        builder.HasIndex(r => new { r.OwnerId, r.Status, r.AppearsAt, r.Id });
        builder.HasIndex(r => new { r.RequestId, r.Status });
    }
}

internal sealed class ObligationConfiguration : IEntityTypeConfiguration<Obligation>
{
    public void Configure(EntityTypeBuilder<Obligation> builder)
    {
        builder.ToTable("Obligations");
        builder.HasKey(o => o.Id);
        builder.HasAlternateKey(o => new { o.OwnerId, o.Id });
        builder.Property(o => o.State).IsConcurrencyToken();
        builder.Property(o => o.Text).HasMaxLength(Obligation.MaxTextLength);
        builder.Property(o => o.WaiveReason).HasMaxLength(Obligation.MaxReasonLength);
        builder.Property(o => o.Sequence).HasMaxLength(Reminder.MaxSequenceLength);
        builder.HasOne<Contact>().WithMany().HasForeignKey(o => new { o.OwnerId, o.ContactId }).HasPrincipalKey(c => new { c.OwnerId, c.Id });
        builder.HasOne<Contact>().WithMany().HasForeignKey(o => new { o.OwnerId, o.AboutContactId }).HasPrincipalKey(c => new { c.OwnerId, c.Id }).OnDelete(DeleteBehavior.NoAction);
        builder.HasOne<InterviewRequest>().WithMany().HasForeignKey(o => new { o.OwnerId, o.RequestId }).HasPrincipalKey(q => new { q.OwnerId, q.Id }).OnDelete(DeleteBehavior.NoAction);
        builder.HasOne<Meeting>().WithMany().HasForeignKey(o => new { o.OwnerId, o.MeetingId }).HasPrincipalKey(m => new { m.OwnerId, m.Id }).OnDelete(DeleteBehavior.NoAction);
        builder.HasIndex(o => new { o.OwnerId, o.Kind, o.Sequence }).IsUnique();
        builder.HasIndex(o => new { o.RequestId, o.State });
    }
}
