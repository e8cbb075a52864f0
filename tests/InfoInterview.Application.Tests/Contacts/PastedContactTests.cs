using InfoInterview.Application.Contacts;

namespace InfoInterview.Application.Tests.Contacts;

public sealed class PastedContactTests
{
    public static TheoryData<string, string> Signatures { get; } = new()
    {
        { "Jane Doe\nSenior Engineer\nAcme, Inc.\njane.doe@acme.com\n+1 (415) 555-0100", "Jane|Doe|Senior Engineer|Acme, Inc.|jane.doe@acme.com|+1 (415) 555-0100|" },
        { "Best regards,\n\nDr. María José García\nHead of Hydrology, Grupo Azul S.A. de C.V.\nTel: +52 55 1234 5678", "María José|García|Head of Hydrology|Grupo Azul S.A. de C.V.||+52 55 1234 5678|" },
        { "Jan van der Berg | Partner at O'Malley Partners LLP\nM: 06 12 34 56 78\nE: jan@omalley.example.org", "Jan|van der Berg|Partner|O'Malley Partners LLP|jan@omalley.example.org|06 12 34 56 78|" },
        { "Sarah Müller, PhD\nResearch Fellow @ Universität Wien\nhttps://www.linkedin.com/in/sarah-mueller-1a2b", "Sarah|Müller|Research Fellow|Universität Wien|||https://www.linkedin.com/in/sarah-mueller-1a2b" },
        { "\"Doe, Jane\" <jane.doe@example.org>", "Jane|Doe|||jane.doe@example.org||" },
        { "Jane Doe <jane@example.org>", "Jane|Doe|||jane@example.org||" },
        { "jane.doe+news@example.org", "Jane|Doe|||jane.doe+news@example.org||" },
        { "info4@example.org", "||||info4@example.org||" },
        { "linkedin.com/in/jose-garcia-4b2a91/", "Jose|Garcia|||||https://linkedin.com/in/jose-garcia-4b2a91/" },
        { "--\nMit freundlichen Grüßen\nHans Gruber\nVertrieb\nContoso GmbH\nwww.contoso.example", "Hans|Gruber|Vertrieb|Contoso GmbH|||" },
        { "Liam\nSent from my phone", "Liam||||||" },
        { "Thanks!\nPriya Kowalski — Data Scientist — Delta Survey\n0044 20 7946 0958 ext 12", "Priya|Kowalski|Data Scientist|Delta Survey||0044 20 7946 0958 ext 12|" },
        { "\n\n  \nDr. Anna-Lena Müller, PhD\n\n\nHead of Hydrology\n\nRiverside Models GmbH\n", "Anna-Lena|Müller|Head of Hydrology|Riverside Models GmbH|||" },
        { "Müller, Anna-Lena\nanna-lena.mueller@example.org", "Anna-Lena|Müller|||anna-lena.mueller@example.org||" },
        { "MÜLLER, Anna-Lena\nHead of Hydrology, Acme GmbH", "Anna-Lena|MÜLLER|Head of Hydrology|Acme GmbH|||" },
        { "MÜLLER Anna-Lena", "Anna-Lena|MÜLLER|||||" },
        { "Müller, Anna-Lena\nHead of Hydrology", "||||||" },
        { "García Márquez, Gabriel", "||||||" },
        { "Jane Doe, Product Designer\nAcme Ltd", "Jane|Doe|Product Designer|Acme Ltd|||" },
        { "Jane Doe\njane@acme.example\njane.private@example.org", "Jane|Doe|||jane@acme.example||" },
        { "Jane Doe\nassistant@acme.example\njdoe@acme.example", "Jane|Doe|||jdoe@acme.example||" },
        { "Jane Doe\ninfo@acme.example, sales@acme.example", "Jane|Doe|||||" },
        { "bob@acme.example; eve@acme.example", "||||||" },
        { "Jane Doe\n+1 415 555 0100 extension 42", "Jane|Doe||||+1 415 555 0100 extension 42|" },
        { "Jane Doe\nTel. +49 30 123456-0, ext. 12\nFax: +49 30 123456-99", "Jane|Doe||||+49 30 123456-0, ext. 12|" },
        { "https://www.linkedin.com/in/jose-garcia-4b2a91?utm_source=share&utm_medium=member_desktop", "Jose|Garcia|||||https://www.linkedin.com/in/jose-garcia-4b2a91" },
        { "jdoe@example.org", "||||jdoe@example.org||" },
        { "info@example.org", "||||info@example.org||" },
        { "Jane Doe\nAcme", "Jane|Doe|||||" },
        { "Jane Doe - Acme GmbH", "Jane|Doe||Acme GmbH|||" },
        { "Jane Doe\nAcme Ltd\nSenior Engineer", "Jane|Doe|Senior Engineer|Acme Ltd|||" },
        { "Jane Doe\nEngineer\n12 Main Street\nLondon", "Jane|Doe|Engineer||||" },
        { "Jane Doe\nAcme\nLondon", "Jane|Doe|||||" },
        { "Jane Doe\nChef at Noma", "Jane|Doe|Chef|Noma|||" },
        { "Jane Doe (she/her)\nEngineer", "Jane|Doe|Engineer||||" },
        { "Martin King Jr.", "Martin|King Jr.|||||" },
        { "Acme Inc.\nJane Doe", "||||||" },
        { "Senior Engineer\nAcme", "||||||" },
        { "Hello Jane,\nwe met last week and talked about rivers.", "||||||" },
        { "We met last week", "||||||" },
        { "", "||||||" },
        { "12345", "||||||" },
    };

    [Theory, MemberData(nameof(Signatures))]
    public void A_pasted_signature_fills_the_form(string text, string expected)
    {
        var read = PastedContact.Read(text);

        Assert.Equal(expected, string.Join('|', read.Given, read.Family, read.Role, read.Organisation, read.Email, string.Join(';', read.Phones), read.LinkedInUrl));
    }

    [Fact]
    public void Windows_line_ends_read_the_same()
    {
        foreach (var (text, _) in Signatures.Select(row => row.Data))
            Assert.Equivalent(PastedContact.Read(text), PastedContact.Read(text.ReplaceLineEndings("\r\n")), strict: true);
    }

    [Theory]
    [InlineData('1')]
    [InlineData('@')]
    [InlineData('a')]
    [InlineData('(')]
    [InlineData('.')]
    public void A_text_made_to_hurt_is_read_at_once(char sign)
    {
        var started = TimeProvider.System.GetTimestamp();

        PastedContact.Read(string.Concat(Enumerable.Repeat(sign + "1 ", 50_000)));
        PastedContact.Read(new string(sign, 100_000));

        Assert.True(TimeProvider.System.GetElapsedTime(started) < TimeSpan.FromSeconds(3));
    }
}
