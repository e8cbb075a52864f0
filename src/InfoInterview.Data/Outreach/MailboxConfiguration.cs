using InfoInterview.Domain.Accounts;
using InfoInterview.Domain.Outreach.Mailboxes;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace InfoInterview.Data.Outreach;

internal sealed class MailboxConfiguration : IEntityTypeConfiguration<Mailbox>
{
    public void Configure(EntityTypeBuilder<Mailbox> builder)
    {
        builder.ToTable("Mailboxes");
        builder.HasKey(m => m.Id);
        builder.HasAlternateKey(m => new { m.OwnerId, m.Id });
        builder.Property(m => m.Version).IsConcurrencyToken();
        builder.Property(m => m.Host).HasMaxLength(MailAccount.HostMaxLength);
        builder.Property(m => m.UserName).HasMaxLength(MailAccount.HostMaxLength);
        builder.Property(m => m.ProtectedPassword).HasMaxLength(4000);
        builder.Property(m => m.Problem).HasMaxLength(500);
        builder.Property(m => m.Reader).HasMaxLength(60);
        builder.HasOne<MailAccount>().WithMany().HasForeignKey(m => new { m.OwnerId, m.AccountId }).HasPrincipalKey(a => new { a.OwnerId, a.Id });
        builder.HasIndex(m => m.AccountId).IsUnique();
    }
}
