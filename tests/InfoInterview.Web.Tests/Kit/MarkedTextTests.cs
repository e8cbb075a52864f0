using Bunit;
using InfoInterview.Web.Components.Kit;

namespace InfoInterview.Web.Tests.Kit;

public sealed class MarkedTextTests : BunitContext
{
    private readonly BunitJSModuleInterop _editor;

    public MarkedTextTests()
    {
        var module = JSInterop.SetupModule("./js/marked-text.js");
        _editor = module.SetupModule("edit", _ => true);
        _editor.SetupVoid("mark", _ => true).SetVoidResult();
        _editor.SetupVoid("set", _ => true).SetVoidResult();
        _editor.SetupVoid("replace", _ => true).SetVoidResult();
        _editor.SetupVoid("stop").SetVoidResult();
    }

    [Fact]
    public async Task What_is_typed_is_heard_and_never_written_back()
    {
        var heard = "";
        var text = Render<MarkedText>(p => p.Add(t => t.Label, "Message").Add(t => t.Value, "Hi").Add(t => t.ValueChanged, value => heard = value));
        await text.InvokeAsync(() => text.Instance.Typed("Hi Elin"));
        text.Render(p => p.Add(t => t.Value, "Hi Elin"));
        Assert.Equal("Hi Elin", heard);
        Assert.Empty(_editor.Invocations["set"]);
    }

    [Fact]
    public void Marks_go_to_the_script_with_the_text_they_belong_to()
    {
        var text = Render<MarkedText>(p => p.Add(t => t.Label, "Message").Add(t => t.Value, "a\r\nquick chat"));
        text.Render(p => p.Add(t => t.Marks, [new TextMark(2, 10, "1", Tone.Brick)]));
        Assert.Equal("a\nquick chat", _editor.Invocations["mark"][^1].Arguments[0]);
        text.Render(p => p.Add(t => t.Class, "again"));
        Assert.Equal(2, _editor.Invocations["mark"].Count);
    }

    [Fact]
    public void Another_text_from_the_page_replaces_what_stands_there()
    {
        var text = Render<MarkedText>(p => p.Add(t => t.Label, "Message").Add(t => t.Value, "Hi"));
        text.Render(p => p.Add(t => t.Value, "From a template"));
        Assert.Equal("From a template", Assert.Single(_editor.Invocations["set"]).Arguments[0]);
    }

    [Fact]
    public async Task A_fix_is_typed_by_the_script()
    {
        var text = Render<MarkedText>(p => p.Add(t => t.Label, "Message").Add(t => t.Value, "in a quick chat"));
        await text.InvokeAsync(() => text.Instance.ReplaceAsync(0, 15, "in fifteen minutes"));
        Assert.Equal([0, 15, "in fifteen minutes"], Assert.Single(_editor.Invocations["replace"]).Arguments);
    }
}
