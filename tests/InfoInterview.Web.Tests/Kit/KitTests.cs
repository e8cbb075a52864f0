using Bunit;
using InfoInterview.Web.Components.Kit;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;

namespace InfoInterview.Web.Tests.Kit;

public sealed class KitTests : BunitContext
{
    private readonly FakeTimeProvider _time = new();

    public KitTests() => Services.AddSingleton<TimeProvider>(_time).AddScoped<Toasts>();

    [Fact]
    public void A_field_ties_label_hint_and_error_to_its_input()
    {
        var field = Render<TextField>(p => p.Add(f => f.Label, "Minutes").Add(f => f.Hint, "Fifteen is kind.").Add(f => f.Error, "Thirty is the most."));
        var input = field.Find("input");
        Assert.Equal(input.Id, field.Find("label").GetAttribute("for"));
        Assert.Equal("true", input.GetAttribute("aria-invalid"));
        var described = input.GetAttribute("aria-describedby")!.Split(' ').Select(id => field.Find($"#{id}").TextContent);
        Assert.Equal(["Thirty is the most.", "Fifteen is kind."], described);
    }

    [Fact]
    public void A_field_without_hint_and_error_points_at_nothing()
    {
        var input = Render<TextField>(p => p.Add(f => f.Label, "Minutes")).Find("input");
        Assert.False(input.HasAttribute("aria-describedby"));
        Assert.False(input.HasAttribute("aria-invalid"));
    }

    [Theory]
    [InlineData("2026-11-24", true)]
    [InlineData("", false)]
    [InlineData("24.11.2026", false)]
    public void A_date_field_gives_a_date_or_none(string typed, bool isDate)
    {
        DateOnly? heard = new DateOnly(2000, 1, 1);
        Render<DateField>(p => p.Add(f => f.Label, "Day").Add(f => f.ValueChanged, date => heard = date)).Find("input").Change(typed);
        Assert.Equal(isDate ? new DateOnly(2026, 11, 24) : null, heard);
    }

    [Fact]
    public void A_select_gives_the_value_behind_the_words()
    {
        var heard = 0;
        var select = Render<SelectField<int>>(p => p.Add(f => f.Label, "How").Add(f => f.Options, [new(10, "Phone"), new(20, "Video")]).Add(f => f.Value, 10).Add(f => f.ValueChanged, value => heard = value));
        select.Find("select").Change("1");
        Assert.Equal(20, heard);
    }

    [Fact]
    public void A_select_whose_value_is_not_offered_pretends_no_other()
    {
        var select = Render<SelectField<string>>(p => p.Add(f => f.Label, "Where").Add(f => f.Options, [new("FR", "France"), new("US", "United States")]).Add(f => f.Value, "XX"));
        Assert.Equal("", select.Find("option[selected]").TextContent);
    }

    [Fact]
    public void Segments_are_radios_of_one_name_so_that_arrow_keys_move_through_them()
    {
        var heard = "";
        var segments = Render<Segments<string>>(p => p.Add(s => s.Legend, "View").Add(s => s.Options, [new("board", "Board"), new("list", "List")]).Add(s => s.Value, "board").Add(s => s.ValueChanged, value => heard = value));
        var radios = segments.FindAll("fieldset input[type=radio]");
        Assert.Single(radios.Select(r => r.GetAttribute("name")).Distinct());
        Assert.Equal([true, false], radios.Select(r => r.HasAttribute("checked")));
        radios[1].Change("on");
        Assert.Equal("list", heard);
        Assert.Equal("View", segments.Find("legend").TextContent);
    }

    [Fact]
    public void A_button_that_cannot_be_pressed_says_why()
    {
        var button = Render<IiButton>(p => p.Add(b => b.Why, "One point to fix first.").AddChildContent("Send"));
        Assert.True(button.Find("button").HasAttribute("disabled"));
        Assert.Equal("One point to fix first.", button.Find($"#{button.Find("button").GetAttribute("aria-describedby")}").TextContent);
    }

    [Fact]
    public async Task A_button_takes_no_second_press_while_the_first_is_at_work()
    {
        var presses = 0;
        var done = new TaskCompletionSource();
        var button = Render<IiButton>(p => p.Add(b => b.OnClick, () => { presses++; return done.Task; }).AddChildContent("Send"));
        var first = button.Find("button").ClickAsync(new());
        Assert.Equal("true", button.Find("button").GetAttribute("aria-busy"));
        var second = button.Find("button").ClickAsync(new());
        done.SetResult();
        await Task.WhenAll(first, second);
        Assert.Equal(1, presses);
        Assert.False(button.Find("button").HasAttribute("aria-busy"));
    }

    [Fact]
    public void The_toast_region_is_there_before_any_toast()
    {
        var host = Render<ToastHost>();
        Assert.Empty(host.Find("[role=status]").TextContent.Trim());
    }

    [Fact]
    public void A_toast_pauses_under_the_pointer_and_is_undone_by_its_button()
    {
        var undone = false;
        var host = Render<ToastHost>();
        Services.GetRequiredService<Toasts>().Show("Closed.", () => { undone = true; return Task.CompletedTask; });
        host.WaitForElement(".ii-toast button");
        host.Find("[role=status]").PointerEnter();
        _time.Advance(TimeSpan.FromMinutes(1));
        Assert.Contains("ii-paused", host.Find(".ii-toast").ClassList);
        host.Find(".ii-toast button").Click();
        Assert.True(undone);
        Assert.Empty(host.FindAll(".ii-toast"));
    }

    [Fact]
    public void A_search_is_heard_once_the_keys_have_rested()
    {
        var heard = new List<string?>();
        var box = Render<SearchBox>(p => p.Add(s => s.Label, "Name").Add(s => s.ValueChanged, EventCallback.Factory.Create<string?>(this, heard.Add)));
        box.Find("input").Input("pri");
        _time.Advance(TimeSpan.FromMilliseconds(100));
        box.Find("input").Input("priya");
        _time.Advance(TimeSpan.FromMilliseconds(119));
        Assert.Empty(heard);
        _time.Advance(TimeSpan.FromMilliseconds(1));
        box.WaitForState(() => heard.Count > 0);
        Assert.Equal(["priya"], heard);
    }

    [Theory]
    [InlineData("Jana Dvořáková", "JD")]
    [InlineData("María de los Ángeles", "MÁ")]
    [InlineData("plato", "P")]
    [InlineData("  ", "?")]
    [InlineData(null, "?")]
    public void A_disc_shows_the_first_and_the_last_word(string? name, string expected) => Assert.Equal(expected, Initials.Of(name));
}
