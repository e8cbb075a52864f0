using InfoInterview.Domain.Contacts;
using InfoInterview.Domain.Requests;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace InfoInterview.Data.Requests;

internal sealed class RequestConfiguration : IEntityTypeConfiguration<InterviewRequest>
{
    public void Configure(EntityTypeBuilder<InterviewRequest> builder)
    {
        builder.ToTable("Requests");
        builder.HasKey(r => r.Id);
        builder.HasAlternateKey(r => new { r.OwnerId, r.Id });
        builder.Property(r => r.Version).IsConcurrencyToken();
        builder.Property(r => r.Topic).HasMaxLength(InterviewRequest.MaxTopicLength);
        builder.HasOne<Contact>().WithMany().HasForeignKey(r => new { r.OwnerId, r.ContactId }).HasPrincipalKey(c => new { c.OwnerId, c.Id });
        builder.HasOne<Contact>().WithMany().HasForeignKey(r => new { r.OwnerId, r.ReferredById }).HasPrincipalKey(c => new { c.OwnerId, c.Id }).OnDelete(DeleteBehavior.NoAction);
        builder.HasOne<Organisation>().WithMany().HasForeignKey(r => new { r.OwnerId, r.OrganisationAtSendId }).HasPrincipalKey(o => new { o.OwnerId, o.Id }).OnDelete(DeleteBehavior.NoAction);
        builder.HasIndex(r => new { r.OwnerId, r.State, r.CreatedAt, r.Id });
        builder.HasIndex(r => new { r.OwnerId, r.SentAt });
    }
}

internal sealed class RequestEventConfiguration : IEntityTypeConfiguration<RequestEvent>
{
    public void Configure(EntityTypeBuilder<RequestEvent> builder)
    {
        builder.ToTable("RequestEvents");
        builder.HasKey(e => e.Id);
        builder.Property(e => e.Id).ValueGeneratedNever();
        builder.Property(e => e.Reason).HasMaxLength(RequestEvent.MaxReasonLength);
        builder.HasOne<InterviewRequest>().WithMany().HasForeignKey(e => new { e.OwnerId, e.RequestId }).HasPrincipalKey(r => new { r.OwnerId, r.Id });
        builder.HasIndex(e => new { e.RequestId, e.Number }).IsUnique();
        builder.HasIndex(e => new { e.OwnerId, e.At });
    }
}
