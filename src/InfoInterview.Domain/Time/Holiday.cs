namespace InfoInterview.Domain.Time;

/// <summary>A public holiday on the day it is observed; <see cref="Day"/> is its own date when that is another.</summary>
public sealed record Holiday(DateOnly Observed, string Name, DateOnly? Day = null);
