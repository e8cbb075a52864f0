using InfoInterview.Domain.Outreach;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace InfoInterview.Data.Outreach;

internal sealed class TemplateConfiguration : IEntityTypeConfiguration<MessageTemplate>
{
    public void Configure(EntityTypeBuilder<MessageTemplate> builder)
    {
        builder.ToTable("Templates");
        builder.HasKey(t => t.Id);
        builder.Property(t => t.Version).IsConcurrencyToken();
        builder.Property(t => t.Name).HasMaxLength(MessageTemplate.NameMax);
        builder.Property(t => t.Subject).HasMaxLength(MessageTemplate.MaxLength);
        builder.Property(t => t.Body).HasMaxLength(MessageTemplate.MaxLength);
        builder.HasIndex(t => new { t.OwnerId, t.Kind });
    }
}
