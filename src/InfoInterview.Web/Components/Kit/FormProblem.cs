using InfoInterview.Domain;

namespace InfoInterview.Web.Components.Kit;

/// <summary>What is in the way of saving a form. A field it names shows it; what no field shows, <see cref="ProblemNote"/> says at the form's foot.</summary>
public sealed class FormProblem
{
    private readonly string? _field;

    private FormProblem(string words, string? field) => (Words, _field) = (words, field);

    /// <summary>The whole sentence.</summary>
    public string Words { get; }

    /// <summary>Whether a field has shown it in this drawing; fields are drawn before the foot.</summary>
    public bool IsAtField { get; private set; }

    /// <summary>The refusal of a use case.</summary>
    public static FormProblem Of(RefusedException refused)
    {
        ArgumentNullException.ThrowIfNull(refused);
        return new FormProblem(refused.Message, refused.Field);
    }

    /// <summary>The sentence, when it is about this field; else null.</summary>
    /// <param name="field">As the refusal calls it; see <see cref="RefusedException.Field"/>.</param>
    public string? At(string field)
    {
        if (_field != field)
            return null;
        IsAtField = true;
        return Words;
    }

    /// <summary>The whole sentence.</summary>
    public override string ToString() => Words;
}
