using InfoInterview.Testing;

namespace InfoInterview.Mail.Tests.Outreach.Incoming;

/// <summary>Real bodies of answers. <c>replies.tsv</c> says by hand which lines of each are its writer's own.</summary>
public sealed class ReplyCorpusTests
{
    [Fact]
    public void What_they_wrote_is_told_from_what_they_quote_and_sign()
    {
        if (Environment.GetEnvironmentVariable("INFOINTERVIEW_CORPUS") is not { Length: > 0 } corpus)
        {
            Assert.Skip("INFOINTERVIEW_CORPUS is not set");
            return;
        }

        var truths = Letter.Data("replies.tsv").Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => line.Split('\t')).ToList();
        var wrong = new List<string>();
        foreach (var truth in truths)
        {
            var body = File.ReadAllText(Path.Combine(corpus, "replies", truth[0]));
            var said = Letter.Read("Re: Fifteen minutes", body).Said;
            if (Words(said) != Words(Own(body, truth[1])))
                wrong.Add($"{truth[0]}:\n{said}");
        }

        Figure.Print("reply-corpus", ("replies", truths.Count), ("right", truths.Count - wrong.Count));
        Assert.True(truths.Count >= 30);
        Assert.True(wrong.Count == 0, string.Join("\n\n", wrong));
    }

    private static string Own(string body, string ranges)
    {
        var lines = body.ReplaceLineEndings("\n").Split('\n');
        return string.Join('\n', ranges.Split(' ').Select(range => range.Split('-').Select(int.Parse).ToList()).SelectMany(range => lines.Skip(range[0] - 1).Take(range[^1] - range[0] + 1)));
    }

    private static string Words(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
