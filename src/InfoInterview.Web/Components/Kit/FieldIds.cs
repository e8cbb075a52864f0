namespace InfoInterview.Web.Components.Kit;

/// <summary>What an input must carry so that its label, hint and error belong to it.</summary>
/// <param name="Id">For <c>id</c>.</param>
/// <param name="DescribedBy">For <c>aria-describedby</c>; null without hint and error.</param>
/// <param name="Invalid">For <c>aria-invalid</c>; null without an error.</param>
public sealed record FieldIds(string Id, string? DescribedBy, string? Invalid);
