namespace InfoInterview.Application.Outreach.Templates;

/// <summary>
/// The values of one message's fields. Text only: a template sees these strings and nothing behind them.
/// A field that is not set, or set to blank, is absent.
/// </summary>
public sealed class FieldValues
{
    private readonly Dictionary<string, string> _values = new(StringComparer.Ordinal);

    /// <summary>Sets or, with a blank value, clears a field. Returns this, so that calls can be chained.</summary>
    public FieldValues Set(MessageField field, string? value)
    {
        if (string.IsNullOrWhiteSpace(value))
            _values.Remove(field.Name);
        else
            _values[field.Name] = value.ReplaceLineEndings("\n").Trim();
        return this;
    }

    /// <summary>The field's value, or null when it is absent.</summary>
    public string? this[MessageField field] => _values.GetValueOrDefault(field.Name);

    /// <summary>Every field filled with its example: for previews without a contact.</summary>
    public static FieldValues Examples()
    {
        var values = new FieldValues();
        foreach (var field in MessageFields.All)
            values.Set(field, field.Example);
        return values;
    }
}
