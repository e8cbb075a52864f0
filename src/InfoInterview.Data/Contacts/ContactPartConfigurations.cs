using InfoInterview.Domain.Contacts;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace InfoInterview.Data.Contacts;

internal sealed class ContactEmailConfiguration : IEntityTypeConfiguration<ContactEmail>
{
    public void Configure(EntityTypeBuilder<ContactEmail> builder)
    {
        builder.HasKey(e => e.Id);
        builder.Property(e => e.Id).ValueGeneratedNever();
        builder.Property(e => e.Address).HasMaxLength(ContactEmail.MaxLength);
        builder.Property(e => e.Normalised).HasMaxLength(ContactEmail.MaxLength);
        builder.Property(e => e.SmtpCode).HasMaxLength(20);
        builder.HasIndex(e => new { e.OwnerId, e.Normalised });
        builder.HasIndex(e => new { e.ContactId, e.Normalised }).IsUnique();
    }
}

internal sealed class ContactPhoneConfiguration : IEntityTypeConfiguration<ContactPhone>
{
    public void Configure(EntityTypeBuilder<ContactPhone> builder)
    {
        builder.HasKey(p => p.Id);
        builder.Property(p => p.Id).ValueGeneratedNever();
        builder.Property(p => p.Number).HasMaxLength(ContactPhone.MaxLength);
    }
}

internal sealed class ContactTagConfiguration : IEntityTypeConfiguration<ContactTag>
{
    public void Configure(EntityTypeBuilder<ContactTag> builder)
    {
        builder.HasKey(t => new { t.OwnerId, t.ContactId, t.Name });
        builder.Property(t => t.Name).HasMaxLength(ContactTag.MaxLength);
        builder.HasIndex(t => new { t.OwnerId, t.Name });
    }
}

internal sealed class ContactSchoolConfiguration : IEntityTypeConfiguration<ContactSchool>
{
    public void Configure(EntityTypeBuilder<ContactSchool> builder)
    {
        builder.HasKey(s => new { s.OwnerId, s.ContactId, s.Name });
        builder.Property(s => s.Name).HasMaxLength(ContactDetails.LineMaxLength);
    }
}

internal sealed class EmploymentConfiguration : IEntityTypeConfiguration<Employment>
{
    public void Configure(EntityTypeBuilder<Employment> builder)
    {
        builder.HasKey(e => e.Id);
        builder.Property(e => e.Id).ValueGeneratedNever();
        builder.Property(e => e.Title).HasMaxLength(ContactDetails.LineMaxLength);
        builder.HasOne<Organisation>().WithMany().HasForeignKey(e => new { e.OwnerId, e.OrganisationId }).HasPrincipalKey(o => new { o.OwnerId, o.Id }).OnDelete(DeleteBehavior.NoAction);
    }
}
