using InfoInterview.Domain.Requests.Check;

namespace InfoInterview.Domain.Tests.Requests.Check;

public sealed class SharedBackgroundTests
{
    [Theory]
    [InlineData("Ostrava", "VSB Technical University of Ostrava, 2020–2026", true)]
    [InlineData("University of Ostrava", "Ostrava, 2026", true)]
    [InlineData("University of Manchester", "The University of Manchester (2019)", true)]
    [InlineData("Université de Genève", "universite de geneve 2012", true)]
    [InlineData("Acme Ltd", "Acme, 2019-2022", true)]
    [InlineData("University of Manchester", "Manchester Metropolitan University, 2019", false)]
    [InlineData("Boston College", "Boston University, 2019", false)]
    [InlineData("Brno", "Ostrava, 2026", false)]
    [InlineData("Ostrava", null, false)]
    [InlineData("University", "Ostrava University", false)]
    [InlineData("2014", "Ostrava, 2014", false)]
    public void A_place_is_shared_when_its_telling_words_are(string theirs, string? mine, bool shared) =>
        Assert.Equal(shared ? [theirs] : [], SharedBackground.Of([theirs], mine));

    [Fact]
    public void Each_of_my_lines_is_a_place_of_its_own() =>
        Assert.Equal(["Brno", "Acme"], SharedBackground.Of(["Brno", "Prague", "Acme"], "Ostrava, 2026\nBrno, 2020\nAcme"));
}
