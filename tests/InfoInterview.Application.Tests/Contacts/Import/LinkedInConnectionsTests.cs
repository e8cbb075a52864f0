using System.Globalization;
using System.IO.Compression;
using System.Text;
using InfoInterview.Application.Contacts.Import;
using InfoInterview.Domain;

namespace InfoInterview.Application.Tests.Contacts.Import;

public sealed class LinkedInConnectionsTests
{
    private const string Row = "Zoë,Müller,https://www.linkedin.com/in/zoe-muller,zoe@example.org,\"Acme, Inc.\",Teacher,01 Jan 2024\n";

    public static TheoryData<string, byte[]> Encodings { get; } = new()
    {
        { "UTF-8", Encoding.UTF8.GetBytes(Csv.Header + Row) },
        { "UTF-8, marked", [.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes(Csv.Header + Row)] },
        { "UTF-8, marked twice", [.. Encoding.UTF8.Preamble, .. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes(Csv.Header + Row)] },
        { "UTF-16, marked", [.. Encoding.Unicode.Preamble, .. Encoding.Unicode.GetBytes(Csv.Header + Row)] },
        { "UTF-16", Encoding.Unicode.GetBytes(Csv.Header + Row) },
        { "UTF-16, the other way", [.. Encoding.BigEndianUnicode.Preamble, .. Encoding.BigEndianUnicode.GetBytes(Csv.Header + Row)] },
        { "Windows-1252", CodePagesEncodingProvider.Instance.GetEncoding(1252)!.GetBytes(Csv.Header + Row) },
        { "CRLF", Encoding.UTF8.GetBytes((Csv.Header + Row).ReplaceLineEndings("\r\n")) },
        { "CR", Encoding.UTF8.GetBytes((Csv.Header + Row).ReplaceLineEndings("\r")) },
        { "mixed ends", Encoding.UTF8.GetBytes(Csv.Header.ReplaceLineEndings("\r\n") + Row) },
        { "semicolons", Encoding.UTF8.GetBytes((Csv.Header + Row.Replace("\"Acme, Inc.\"", "\"Acme; Inc.\"", StringComparison.Ordinal)).Replace(",", ";", StringComparison.Ordinal).Replace("Acme;", "Acme,", StringComparison.Ordinal)) },
        { "notes first", Encoding.UTF8.GetBytes("Notes:\n\"When exporting, you may notice, that \"\"some\"\" addresses are missing\"\n\n" + Csv.Header + Row) },
    };

    [Theory, MemberData(nameof(Encodings))]
    public async Task A_file_is_read_whatever_wrote_it(string name, byte[] bytes)
    {
        Assert.NotEmpty(name);

        var row = Assert.Single((await Csv.ReadAsync(bytes)).Rows);

        Assert.Equal(("Zoë", "Müller", "zoe-muller", "zoe@example.org", "Acme, Inc.", "Teacher"), (row.Given, row.Family, row.Slug, row.Email, row.Company, row.Position));
        Assert.Equal(new DateOnly(2024, 1, 1), row.ConnectedOn);
        Assert.Null(row.Fault);
    }

    [Fact]
    public async Task Another_alphabet_is_said()
    {
        var file = await Csv.ReadAsync(CodePagesEncodingProvider.Instance.GetEncoding(1252)!.GetBytes(Csv.Header + Row));

        Assert.Contains("Windows-1252", Assert.Single(file.Notes), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("cs-CZ")]
    [InlineData("ar-SA")]
    [InlineData("th-TH")]
    public async Task Dates_are_read_alike_wherever_the_server_stands(string culture)
    {
        var before = CultureInfo.CurrentCulture;
        CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo(culture);
        try
        {
            Assert.Equal(new DateOnly(2024, 1, 1), Assert.Single((await Csv.ReadAsync(Csv.Header + Row)).Rows).ConnectedOn);
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    [Fact]
    public async Task Columns_are_found_by_their_names_in_any_order()
    {
        var row = Assert.Single((await Csv.ReadAsync("company, LAST NAME ,Extra,first name\nAcme,Doe,x,Jane\n")).Rows);

        Assert.Equal(("Jane", "Doe", "Acme", null), (row.Given, row.Family, row.Company, row.Email));
    }

    [Fact]
    public async Task A_wrong_header_names_what_was_expected_and_what_was_found()
    {
        var refused = await RefusedAsync(Encoding.UTF8.GetBytes("Name,E-mail 1,Phone\nJane,jane@example.org,1\n"));

        Assert.Equal("import.header", refused.Code);
        Assert.Contains("“First Name”", refused.Message, StringComparison.Ordinal);
        Assert.Contains("“Name”, “E-mail 1”, “Phone”", refused.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("", "import.empty")]
    [InlineData("\n\n", "import.header")]
    [InlineData(Csv.Header, "import.no-rows")]
    [InlineData(Csv.Header + "\n\n", "import.no-rows")]
    public async Task A_file_with_nobody_in_it_is_refused(string text, string code) =>
        Assert.Equal(code, (await RefusedAsync(Encoding.UTF8.GetBytes(text))).Code);

    [Theory]
    [InlineData("Jane,\"Doe,,,Acme,x,\n", 6, "Last Name")]
    [InlineData("Jane,Doe,,,\"Acme,x,01 Jan 2024\nBob,Ray,,,,,\n", 6, "Company")]
    [InlineData("Jane,Doe,,,\"Acme,x,01 Jan 2024\nBob,Ray,,,\"Foo, Inc.\",,\nAnn,Bell,,,,,\n", 6, "Company")]
    public async Task An_unclosed_quotation_mark_is_named_and_nothing_is_read_past_it(string broken, int line, string column)
    {
        var file = await Csv.ReadAsync("Notes:\n\n" + Csv.Header + "First,One,,,,,\n\n" + broken);

        Assert.Equal(["First"], file.Rows.Select(r => r.Given));
        Assert.Contains($"Line {line}, column “{column}”", Assert.Single(file.Notes), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_quotation_mark_unclosed_for_nine_megabytes_is_named_as_well()
    {
        var file = await Csv.ReadAsync(Csv.Header + Row + "Jane,\"" + string.Concat(Enumerable.Repeat("Doe,,,,,\n", 1_000_000)));

        Assert.Single(file.Rows);
        Assert.Contains("Line 3, column “Last Name”", Assert.Single(file.Notes), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(",,,,,,", "The row is empty.")]
    [InlineData(",Doe,,jane@example.org,,,", "The row has no first name.")]
    [InlineData("\u202E \u200B,Doe,,,,,", "The row has no first name.")]
    public async Task A_row_that_cannot_be_taken_says_why(string row, string why) =>
        Assert.Equal(why, Assert.Single((await Csv.ReadAsync(Csv.Header + row + "\n")).Rows).Fault);

    [Theory]
    [InlineData("jane@example.org; john@example.org")]
    [InlineData("\"jane@example.org\nBcc: x@example.org\"")]
    [InlineData("not an address")]
    public async Task An_address_that_is_none_is_left_out_with_a_note(string address)
    {
        var row = Assert.Single((await Csv.ReadAsync($"{Csv.Header}Jane,Doe,,{address},,,\n")).Rows);

        Assert.Null(row.Email);
        Assert.Null(row.Fault);
        Assert.StartsWith("The address is left out", Assert.Single(row.Notes), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_address_in_letters_that_look_like_others_is_flagged()
    {
        var row = Assert.Single((await Csv.ReadAsync(Csv.Header + "Jane,Doe,,pаypal@аpple.com,,,\n")).Rows);

        Assert.Contains("look like others", Assert.Single(row.Notes), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("=HYPERLINK(\"\"http://x\"\",\"\"a\"\")", "=HYPERLINK(\"http://x\",\"a\")")]
    [InlineData("'=1+1", "=1+1")]
    [InlineData("'@SUM(1)", "@SUM(1)")]
    [InlineData("'t Hooft", "'t Hooft")]
    [InlineData("+1-2", "+1-2")]
    [InlineData("＝1", "＝1")]
    public async Task Formulas_are_kept_as_the_text_they_are(string cell, string name) =>
        Assert.Equal(name, Assert.Single((await Csv.ReadAsync($"{Csv.Header}\"{cell}\",Doe,,,,,\n")).Rows).Given);

    [Fact]
    public async Task What_is_no_csv_is_recognised_whatever_its_name()
    {
        Assert.Contains("Excel workbook", (await RefusedAsync(Zip("xl/workbook.xml"))).Message, StringComparison.Ordinal);
        Assert.Contains("zip archive", (await RefusedAsync(Zip("Connections.csv"))).Message, StringComparison.Ordinal);
        Assert.Equal("import.not-text", (await RefusedAsync([1, 2, 3, 0, 0, 0, 0, 4, 5, 6])).Code);
        Assert.Equal("import.not-csv", (await RefusedAsync("%PDF-1.7"u8.ToArray())).Code);
    }

    [Fact]
    public async Task Files_beyond_the_limits_are_refused_whole()
    {
        Assert.Equal("import.too-large", (await RefusedAsync(new byte[ImportLimits.MostBytes + 1])).Code);
        Assert.Equal("import.too-wide", (await RefusedAsync(Encoding.UTF8.GetBytes(Csv.Header + new string(',', 100_000)))).Code);
        Assert.Equal("import.long-row", (await RefusedAsync(Encoding.UTF8.GetBytes(Csv.Header + new string('x', 100_000)))).Code);
        Assert.Equal("import.too-many", (await RefusedAsync(Encoding.UTF8.GetBytes(Csv.Header + string.Concat(Enumerable.Repeat("A,B\n", 50_001))))).Code);
        Assert.Equal("import.too-wide", (await RefusedAsync(Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat("First Name,", 10_000)) + "Last Name\n"))).Code);
    }

    [Fact]
    public async Task A_company_too_long_to_store_skips_its_row_with_the_reason()
    {
        var row = Assert.Single((await Csv.ReadAsync($"{Csv.Header}Jane,Doe,,,{new string('x', 201)},,\n")).Rows);

        Assert.Equal("The company is 201 characters long.", row.Fault);
    }

    private static byte[] Zip(string entry)
    {
        using var bytes = new MemoryStream();
        using (var archive = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true))
            archive.CreateEntry(entry);
        return bytes.ToArray();
    }

    private static Task<RefusedException> RefusedAsync(byte[] bytes) => Assert.ThrowsAsync<RefusedException>(() => Csv.ReadAsync(bytes));
}
