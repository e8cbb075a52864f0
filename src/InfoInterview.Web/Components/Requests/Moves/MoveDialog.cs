using InfoInterview.Domain.Requests;
using Microsoft.AspNetCore.Components;

namespace InfoInterview.Web.Components.Requests.Moves;

/// <summary>A dialog that moves a request.</summary>
public abstract class MoveDialog : StepDialog
{
    [Parameter, EditorRequired]
    public RequestId Request { get; set; }
}
