using InfoInterview.Data.Storage;
using InfoInterview.Domain.Accounts;
using InfoInterview.Domain.Contacts;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace InfoInterview.Data.Accounts;

internal sealed class SpaceConfiguration : IEntityTypeConfiguration<Space>
{
    public void Configure(EntityTypeBuilder<Space> builder)
    {
        builder.HasKey(s => s.Id);
        builder.HasIndex(s => new { s.UserId, s.Kind }).IsUnique();
    }
}

internal sealed class AskerRecordConfiguration : IEntityTypeConfiguration<AskerRecord>
{
    public void Configure(EntityTypeBuilder<AskerRecord> builder)
    {
        builder.HasKey(a => a.OwnerId);
        builder.Property(a => a.Version).IsConcurrencyToken();
        builder.ComplexProperty(a => a.Facts, facts =>
        {
            facts.Property(f => f.FullName).HasMaxLength(ContactName.MaxLength);
            facts.Property(f => f.OneLine).HasMaxLength(AskerRecord.LineMaxLength);
            facts.Property(f => f.NarrowInterest).HasMaxLength(AskerRecord.LineMaxLength);
            facts.Property(f => f.BroadInterest).HasMaxLength(AskerRecord.LineMaxLength);
            facts.Property(f => f.Schools).HasMaxLength(AskerRecord.IntroMaxLength);
            facts.Property(f => f.Employers).HasMaxLength(AskerRecord.IntroMaxLength);
            facts.Property(f => f.TwoSentenceIntro).HasMaxLength(AskerRecord.IntroMaxLength);
            facts.Property(f => f.News).HasMaxLength(AskerRecord.IntroMaxLength);
            facts.Property(f => f.Signature).HasMaxLength(AskerRecord.IntroMaxLength);
            facts.Property(f => f.Phone).HasMaxLength(ContactPhone.MaxLength);
            facts.Property(f => f.VideoLink).HasMaxLength(WebLink.MaxLength);
            facts.Property(f => f.ProfileUrl).HasMaxLength(WebLink.MaxLength);
        });
    }
}

internal sealed class PreferencesConfiguration : IEntityTypeConfiguration<Preferences>
{
    public void Configure(EntityTypeBuilder<Preferences> builder)
    {
        builder.HasKey(p => p.OwnerId);
        builder.Property(p => p.Version).IsConcurrencyToken();
        builder.Property(p => p.TimeZone).HasMaxLength(60);
        builder.Property(p => p.Region).HasMaxLength(10);
        builder.Property(p => p.QuietFrom).HasMaxLength(5);
        builder.Property(p => p.QuietUntil).HasMaxLength(5);
        builder.Property(p => p.TimesOff).HasConversion<TimesOffConverter, TimesOffConverter.Comparer>().HasMaxLength(TimesOffConverter.MaxLength);
    }
}

internal sealed class InstallationSettingConfiguration : IEntityTypeConfiguration<InstallationSetting>
{
    public void Configure(EntityTypeBuilder<InstallationSetting> builder)
    {
        builder.HasKey(s => s.Key);
        builder.Property(s => s.Key).HasMaxLength(60);
        builder.Property(s => s.Value).HasMaxLength(2000);
    }
}

internal sealed class MailAccountConfiguration : IEntityTypeConfiguration<MailAccount>
{
    public void Configure(EntityTypeBuilder<MailAccount> builder)
    {
        builder.HasKey(a => a.Id);
        builder.HasAlternateKey(a => new { a.OwnerId, a.Id });
        builder.Property(a => a.Version).IsConcurrencyToken();
        builder.Property(a => a.FromName).HasMaxLength(AskerRecord.LineMaxLength);
        builder.Property(a => a.FromAddress).HasMaxLength(ContactEmail.MaxLength);
        builder.Property(a => a.Host).HasMaxLength(MailAccount.HostMaxLength);
        builder.Property(a => a.UserName).HasMaxLength(MailAccount.HostMaxLength);
        builder.Property(a => a.ProtectedPassword).HasMaxLength(4000);
        builder.Property(a => a.PausedBecause).HasMaxLength(500);
    }
}
