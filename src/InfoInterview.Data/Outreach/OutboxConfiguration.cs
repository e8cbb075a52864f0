using InfoInterview.Domain.Accounts;
using InfoInterview.Domain.Contacts;
using InfoInterview.Domain.Outreach;
using InfoInterview.Domain.Requests;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace InfoInterview.Data.Outreach;

internal sealed class OutboxConfiguration : IEntityTypeConfiguration<OutboxMessage>
{
    public const string Table = "Outbox";

    public void Configure(EntityTypeBuilder<OutboxMessage> builder)
    {
        builder.ToTable(Table);
        builder.HasKey(o => o.Id);
        builder.HasAlternateKey(o => new { o.OwnerId, o.Id });
        builder.Property(o => o.IdempotencyKey).HasMaxLength(120);
        builder.Property(o => o.InternetMessageId).HasMaxLength(InternetMessageId.LongestKept);
        builder.Property(o => o.WireMessageId).HasMaxLength(InternetMessageId.LongestKept);
        builder.Property(o => o.Token).HasMaxLength(64);
        builder.Property(o => o.MimeSha256).HasMaxLength(64);
        builder.Property(o => o.Recipient).HasMaxLength(ContactEmail.MaxLength);
        builder.Property(o => o.EnvelopeFrom).HasMaxLength(ContactEmail.MaxLength);
        builder.Property(o => o.LastCode).HasMaxLength(20);
        builder.Property(o => o.LastText).HasMaxLength(OutboxMessage.LastTextMaxLength);
        builder.Property(o => o.LeaseOwner).HasMaxLength(60);
        builder.Property(o => o.Evidence).HasMaxLength(40);
        builder.HasOne<MailAccount>().WithMany().HasForeignKey(o => new { o.OwnerId, o.AccountId }).HasPrincipalKey(a => new { a.OwnerId, a.Id }).OnDelete(DeleteBehavior.NoAction);
        builder.HasOne<Contact>().WithMany().HasForeignKey(o => new { o.OwnerId, o.ContactId }).HasPrincipalKey(c => new { c.OwnerId, c.Id }).OnDelete(DeleteBehavior.NoAction);
        builder.HasOne<InterviewRequest>().WithMany().HasForeignKey(o => new { o.OwnerId, o.RequestId }).HasPrincipalKey(r => new { r.OwnerId, r.Id }).OnDelete(DeleteBehavior.NoAction);
        builder.HasOne<Message>().WithMany().HasForeignKey(o => new { o.OwnerId, o.MessageId }).HasPrincipalKey(m => new { m.OwnerId, m.Id }).OnDelete(DeleteBehavior.NoAction);
        builder.HasOne<OutboxMessage>().WithMany().HasForeignKey(o => new { o.OwnerId, o.ResendOfId }).HasPrincipalKey(o => new { o.OwnerId, o.Id }).OnDelete(DeleteBehavior.NoAction);
        builder.HasIndex(o => new { o.OwnerId, o.IdempotencyKey }).IsUnique();
        builder.HasIndex(o => o.InternetMessageId).IsUnique();
        builder.HasIndex(o => new { o.AccountId, o.State, o.StateAt });
        builder.HasIndex(o => new { o.OwnerId, o.State, o.StateAt });
        builder.HasIndex(o => o.MessageId);
        builder.HasIndex(o => new { o.OwnerId, o.WireMessageId });
        builder.HasIndex(o => new { o.OwnerId, o.Token });
    }
}

internal sealed class OutboxEventConfiguration : IEntityTypeConfiguration<OutboxEvent>
{
    public void Configure(EntityTypeBuilder<OutboxEvent> builder)
    {
        builder.HasKey(e => new { e.OutboxId, e.Number });
        builder.Property(e => e.Why).HasMaxLength(200);
        builder.Property(e => e.Node).HasMaxLength(60);
        builder.HasOne<OutboxMessage>().WithMany().HasForeignKey(e => new { e.OwnerId, e.OutboxId }).HasPrincipalKey(o => new { o.OwnerId, o.Id });
    }
}
