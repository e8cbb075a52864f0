using InfoInterview.Application.Outreach.Drafting;
using InfoInterview.Application.Outreach.Templates;
using InfoInterview.Domain;
using InfoInterview.Domain.Outreach;
using InfoInterview.Domain.Requests.Check;

namespace InfoInterview.Web.Components.Outreach;

// What is put into the words for their writer: a fact that was missing, another template, a fix of the check.
public sealed partial class Composer
{
    private async Task FillAsync((MessageField Field, string Value) filled)
    {
        try
        {
            await fill.RunAsync(_page!.Id, filled.Field, filled.Value, _leaving.Token);
        }
        catch (RefusedException refused)
        {
            _problem = refused.Message;
            return;
        }

        _subject = Placeholders.Fill(_subject, filled.Field, filled.Value);
        _body = Placeholders.Fill(_body, filled.Field, filled.Value);
        await ChangedAsync();
        await ReloadFactsAsync();
    }

    private async Task ReloadFactsAsync()
    {
        if (await queries.FindAsync(_page!.Id, _leaving.Token) is { } fresh)
            _page = fresh;
        Check();
    }

    private async Task UseAsync((MessageKind Kind, TemplateText Text) chosen)
    {
        var (subject, body) = (_subject, _body);
        try
        {
            await SaveAsync();
            await useTemplate.RunAsync(_page!.Id, chosen.Kind, chosen.Text, _leaving.Token);
        }
        catch (RefusedException refused)
        {
            _problem = refused.Message;
            return;
        }

        await LoadAsync();
        toasts.Show("Written anew from the template.", () => InvokeAsync(async () =>
        {
            (_subject, _body) = (subject, body);
            await ChangedAsync();
            StateHasChanged();
        }));
    }

    private async Task FixAsync(Fix fix)
    {
        if (fix.Span.Part is TextPart.Subject)
        {
            _subject = fix.ApplyTo(_subject);
            await ChangedAsync();
        }
        else if (_text is not null)
        {
            await _text.ReplaceAsync(fix.Span.Start, fix.Span.Length, fix.Replacement);
        }
    }

    private async Task ShowAsync(TextSpan span)
    {
        if (span.Part is TextPart.Body && _text is not null)
            await _text.SelectAsync(span.Start, span.Length);
    }
}
