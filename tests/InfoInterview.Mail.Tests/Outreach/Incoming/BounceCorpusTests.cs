using System.Diagnostics;
using InfoInterview.Domain.Outreach.Incoming;
using InfoInterview.Testing;

namespace InfoInterview.Mail.Tests.Outreach.Incoming;

/// <summary>
/// Real reports of dozens of mail systems. <c>bounces.tsv</c> says by hand what those are that have no standard fields; the others are read
/// a second time by <see cref="StatusTruth"/>.
/// </summary>
public sealed class BounceCorpusTests
{
    [Fact]
    public void Real_reports_are_recognised_with_the_address_that_failed_and_for_how_long()
    {
        if (Environment.GetEnvironmentVariable("INFOINTERVIEW_CORPUS") is not { Length: > 0 } corpus)
        {
            Assert.Skip("INFOINTERVIEW_CORPUS is not set");
            return;
        }

        var byHand = Letter.Data("bounces.tsv").Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => line.Split('\t'))
            .ToDictionary(cells => cells[0], cells => new BounceTruth(Enum.Parse<IncomingKind>(cells[1]), cells[2], cells[3]), StringComparer.Ordinal);
        var (standard, standardRight, other, otherRight, human, humanAsAutomatic) = (0, 0, 0, 0, 0, 0);
        var worst = 0L;
        var wrong = new List<string>();
        Letter.Read("Warm", "up");
        foreach (var path in Directory.EnumerateFiles(Path.Combine(corpus, "bounces"), "*.eml").Order(StringComparer.Ordinal))
        {
            var (name, bytes) = (Path.GetFileName(path), File.ReadAllBytes(path));
            var byFields = StatusTruth.Of(bytes);
            var truth = byHand.GetValueOrDefault(name) ?? byFields ?? throw new InvalidOperationException($"Nothing says what {name} is.");
            var start = Stopwatch.GetTimestamp();
            var mail = Letter.Read(bytes);
            worst = Math.Max(worst, (long)Stopwatch.GetElapsedTime(start).TotalMilliseconds);
            var right = IsRight(mail, truth);
            if (!right)
                wrong.Add($"{name}: {truth} but {mail.Kind} {mail.Failure}");
            if (truth.Kind == IncomingKind.Human)
            {
                human++;
                humanAsAutomatic += right ? 0 : 1;
            }
            else if (byFields is not null)
            {
                standard++;
                standardRight += right ? 1 : 0;
            }
            else
            {
                other++;
                otherRight += right ? 1 : 0;
            }
        }

        Figure.Print("bounce-corpus", ("standard", standard), ("standard_right", standardRight), ("other", other), ("other_right", otherRight), ("human", human), ("human_as_automatic", humanAsAutomatic), ("worst_ms", worst));
        Assert.True(standard >= 100 && other >= 100 && human >= 1);
        Assert.True(standardRight >= 0.97 * standard, string.Join('\n', wrong));
        Assert.True(otherRight >= 0.85 * other, string.Join('\n', wrong));
        Assert.Equal(0, humanAsAutomatic);
        Assert.True(worst < 5_000, $"{worst} ms");
    }

    private static bool IsRight(IncomingMail mail, BounceTruth truth) =>
        mail.Kind == truth.Kind
        && (truth.Address == "-" || truth.Address.Equals(mail.Failure?.Address, StringComparison.OrdinalIgnoreCase))
        && (truth.Lasting == "-" || truth.Lasting == "hard" == mail.Failure?.IsPermanent);
}
