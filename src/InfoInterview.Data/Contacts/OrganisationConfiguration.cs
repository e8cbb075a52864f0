using InfoInterview.Domain.Contacts;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace InfoInterview.Data.Contacts;

internal sealed class OrganisationConfiguration : IEntityTypeConfiguration<Organisation>
{
    public void Configure(EntityTypeBuilder<Organisation> builder)
    {
        builder.HasKey(o => o.Id);
        builder.HasAlternateKey(o => new { o.OwnerId, o.Id });
        builder.Property(o => o.Version).IsConcurrencyToken();
        builder.Property(o => o.Name).HasMaxLength(Organisation.NameMaxLength);
        builder.Property(o => o.SortName).HasMaxLength(Organisation.SortNameMaxLength);
        builder.Property(o => o.Website).HasMaxLength(WebLink.MaxLength);
        builder.Property(o => o.City).HasMaxLength(ContactDetails.LineMaxLength);
        builder.Property(o => o.DressNote).HasMaxLength(ContactDetails.LineMaxLength);
        builder.Property(o => o.Notes).HasMaxLength(ContactDetails.NotesMaxLength);
        builder.HasIndex(o => new { o.OwnerId, o.SortName }).IsUnique();
    }
}

internal sealed class ImportRunConfiguration : IEntityTypeConfiguration<ImportRun>
{
    public void Configure(EntityTypeBuilder<ImportRun> builder)
    {
        builder.HasKey(i => i.Id);
        builder.HasAlternateKey(i => new { i.OwnerId, i.Id });
        builder.Property(i => i.Source).HasMaxLength(40);
        builder.Property(i => i.FileName).HasMaxLength(200);
    }
}

internal sealed class ReturnedOrganisationConfiguration : IEntityTypeConfiguration<ReturnedOrganisation>
{
    public void Configure(EntityTypeBuilder<ReturnedOrganisation> builder)
    {
        builder.ToTable("ReturnedOrganisations");
        builder.HasKey(r => new { r.OwnerId, r.ImportId, r.OrganisationId });
        builder.HasOne<ImportRun>().WithMany().HasForeignKey(r => new { r.OwnerId, r.ImportId }).HasPrincipalKey(i => new { i.OwnerId, i.Id });
        builder.HasOne<Organisation>().WithMany().HasForeignKey(r => new { r.OwnerId, r.OrganisationId }).HasPrincipalKey(o => new { o.OwnerId, o.Id });
    }
}
