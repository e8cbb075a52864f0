using InfoInterview.Domain.Questions;
using InfoInterview.Domain.Requests;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace InfoInterview.Data.Questions;

internal sealed class QuestionSetConfiguration : IEntityTypeConfiguration<QuestionSet>
{
    public void Configure(EntityTypeBuilder<QuestionSet> builder)
    {
        builder.ToTable("QuestionSets");
        builder.HasKey(s => s.Id);
        builder.HasAlternateKey(s => new { s.OwnerId, s.Id });
        // The questions are stored as one value, so two windows must not write over each other.
        builder.Property(s => s.UpdatedAt).IsConcurrencyToken();
        builder.Property(s => s.Name).HasMaxLength(QuestionSet.NameMax);
        builder.Ignore(s => s.SentAhead);

        // The order of the questions is the order of the array, so they are kept as one value.
        builder.OwnsMany(s => s.Items, items =>
        {
            items.ToJson();
            items.Property(i => i.Id).ValueGeneratedNever();
        });
        builder.HasIndex(s => new { s.OwnerId, s.Name, s.Id });
        builder.HasMany<InterviewRequest>().WithOne().HasForeignKey(r => new { r.OwnerId, r.QuestionSetId }).HasPrincipalKey(s => new { s.OwnerId, s.Id }).OnDelete(DeleteBehavior.NoAction);
    }
}
