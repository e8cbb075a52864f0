using InfoInterview.Domain.Contacts;
using InfoInterview.Domain.Time;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace InfoInterview.Data.Contacts;

internal sealed class ContactConfiguration : IEntityTypeConfiguration<Contact>
{
    public void Configure(EntityTypeBuilder<Contact> builder)
    {
        builder.HasKey(c => c.Id);
        builder.HasAlternateKey(c => new { c.OwnerId, c.Id });
        builder.Property(c => c.Version).IsConcurrencyToken();
        builder.ComplexProperty(c => c.Name, Name);
        builder.ComplexProperty(c => c.Details, Details);
        builder.ComplexProperty(c => c.DoNotContact, stop => stop.Property(s => s.Reason).HasMaxLength(ContactDetails.LineMaxLength));
        builder.Property(c => c.LinkedInSlug).HasMaxLength(WebLink.MaxLength);
        builder.Property(c => c.SortName).HasMaxLength(Contact.SortNameMaxLength);
        builder.HasOne<Organisation>().WithMany().HasForeignKey(c => new { c.OwnerId, c.OrganisationId }).HasPrincipalKey(o => new { o.OwnerId, o.Id }).OnDelete(DeleteBehavior.NoAction);
        builder.HasOne<Contact>().WithMany().HasForeignKey(c => new { c.OwnerId, c.ReferredById }).HasPrincipalKey(c => new { c.OwnerId, c.Id }).OnDelete(DeleteBehavior.NoAction);
        builder.HasOne<ImportRun>().WithMany().HasForeignKey(c => new { c.OwnerId, c.ImportId }).HasPrincipalKey(i => new { i.OwnerId, i.Id }).OnDelete(DeleteBehavior.NoAction);
        builder.HasIndex(c => new { c.OwnerId, c.SortName, c.Id });
        builder.HasIndex(c => new { c.OwnerId, c.LastInteractionAt, c.Id });
        builder.HasIndex(c => new { c.OwnerId, c.LinkedInSlug });
        builder.Ignore(c => c.PrimaryEmail);
        builder.HasMany(c => c.Emails).WithOne().HasForeignKey(e => new { e.OwnerId, e.ContactId }).HasPrincipalKey(c => new { c.OwnerId, c.Id });
        builder.HasMany(c => c.Phones).WithOne().HasForeignKey(p => new { p.OwnerId, p.ContactId }).HasPrincipalKey(c => new { c.OwnerId, c.Id });
        builder.HasMany(c => c.Tags).WithOne().HasForeignKey(t => new { t.OwnerId, t.ContactId }).HasPrincipalKey(c => new { c.OwnerId, c.Id });
        builder.HasMany(c => c.Schools).WithOne().HasForeignKey(s => new { s.OwnerId, s.ContactId }).HasPrincipalKey(c => new { c.OwnerId, c.Id });
        builder.HasMany(c => c.Employments).WithOne().HasForeignKey(e => new { e.OwnerId, e.ContactId }).HasPrincipalKey(c => new { c.OwnerId, c.Id });
    }

    private static void Name(ComplexPropertyBuilder<ContactName> name)
    {
        name.Property(n => n.Given).HasMaxLength(ContactName.MaxLength);
        name.Property(n => n.Family).HasMaxLength(ContactName.MaxLength);
        name.Property(n => n.Preferred).HasMaxLength(ContactName.MaxLength);
        name.Property(n => n.Honorific).HasMaxLength(ContactName.MaxLength);
        name.Property(n => n.Pronouns).HasMaxLength(ContactName.MaxLength);
        name.Property(n => n.Pronunciation).HasMaxLength(ContactName.PronunciationMaxLength);
    }

    private static void Details(ComplexPropertyBuilder<ContactDetails> details)
    {
        details.Property(d => d.ConnectionLine).HasMaxLength(ContactDetails.ConnectionLineMaxLength);
        details.Property(d => d.LinkedInUrl).HasMaxLength(WebLink.MaxLength);
        details.Property(d => d.OtherUrl).HasMaxLength(WebLink.MaxLength);
        details.Property(d => d.Interests).HasMaxLength(ContactDetails.NotesMaxLength);
        details.Property(d => d.PublicNotes).HasMaxLength(ContactDetails.NotesMaxLength);
        details.Property(d => d.PrivateNotes).HasMaxLength(ContactDetails.NotesMaxLength);
        details.Property(d => d.HowMet).HasMaxLength(ContactDetails.LineMaxLength);
        details.Property(d => d.WhereMet).HasMaxLength(ContactDetails.LineMaxLength);
        details.Property(d => d.NamedWork).HasMaxLength(ContactDetails.LineMaxLength);
        details.Property(d => d.RoleTitle).HasMaxLength(ContactDetails.LineMaxLength);
        details.Property(d => d.Department).HasMaxLength(ContactDetails.LineMaxLength);
        details.Property(d => d.Field).HasMaxLength(ContactDetails.LineMaxLength);
        details.Property(d => d.TimeZone).HasMaxLength(Zone.MaxLength);
        details.Property(d => d.HolidayRegion).HasMaxLength(ContactDetails.RegionMaxLength);
        details.Property(d => d.City).HasMaxLength(ContactDetails.LineMaxLength);
        details.Property(d => d.Country).HasMaxLength(ContactDetails.LineMaxLength);
        details.Property(d => d.Language).HasMaxLength(ContactDetails.LineMaxLength);
    }
}
