namespace InfoInterview.Domain.Requests.Check;

/// <summary>What the request check says of one draft. There is no score: a list teaches, a number invites gaming.</summary>
/// <param name="Findings">Errors first, then warnings, then hints; within each by rule.</param>
/// <param name="Fine">What is in order, by rule.</param>
/// <param name="Length">How long the draft is against its budget.</param>
public sealed record CheckReport(IReadOnlyList<Finding> Findings, IReadOnlyList<FinePoint> Fine, MessageLength Length)
{
    /// <summary>No error stands against sending.</summary>
    public bool MaySend => !Findings.Any(f => f.Severity == Severity.Error);

    /// <summary>It may be sent, if need be with a typed reason. False while one error knows no override.</summary>
    public bool MaySendWithReason => !Findings.Any(f => f is { Severity: Severity.Error, CanOverride: false });
}
