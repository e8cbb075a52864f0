using InfoInterview.Domain.Contacts;
using InfoInterview.Domain.Meetings;
using InfoInterview.Domain.Requests;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace InfoInterview.Data.Meetings;

internal sealed class MeetingConfiguration : IEntityTypeConfiguration<Meeting>
{
    public void Configure(EntityTypeBuilder<Meeting> builder)
    {
        builder.ToTable("Meetings");
        builder.HasKey(m => m.Id);
        builder.HasAlternateKey(m => new { m.OwnerId, m.Id });
        builder.Property(m => m.Version).IsConcurrencyToken();
        builder.Property(m => m.Place).HasMaxLength(Meeting.MaxPlaceLength);
        builder.Property(m => m.Fallback).HasMaxLength(Meeting.MaxPlaceLength);
        builder.Property(m => m.Takeaways).HasMaxLength(Meeting.MaxTakeawaysLength);
        builder.Property(m => m.CalendarUid).HasMaxLength(Meeting.MaxUidLength);
        builder.HasOne<Contact>().WithMany().HasForeignKey(m => new { m.OwnerId, m.ContactId }).HasPrincipalKey(c => new { c.OwnerId, c.Id });
        builder.HasOne<InterviewRequest>().WithMany().HasForeignKey(m => new { m.OwnerId, m.RequestId }).HasPrincipalKey(r => new { r.OwnerId, r.Id }).OnDelete(DeleteBehavior.NoAction);
        builder.HasIndex(m => new { m.OwnerId, m.State, m.StartsAt, m.Id });
    }
}

internal sealed class MeetingAttendeeConfiguration : IEntityTypeConfiguration<MeetingAttendee>
{
    public void Configure(EntityTypeBuilder<MeetingAttendee> builder)
    {
        builder.ToTable("MeetingAttendees");
        builder.HasKey(a => new { a.OwnerId, a.MeetingId, a.ContactId });
        builder.HasOne<Meeting>().WithMany().HasForeignKey(a => new { a.OwnerId, a.MeetingId }).HasPrincipalKey(m => new { m.OwnerId, m.Id });
        builder.HasOne<Contact>().WithMany().HasForeignKey(a => new { a.OwnerId, a.ContactId }).HasPrincipalKey(c => new { c.OwnerId, c.Id });
    }
}
