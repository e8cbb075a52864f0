namespace InfoInterview.Application.Reminders;

/// <summary>What a line's colour says; never without its words.</summary>
public enum RowTone
{
    Plain,

    /// <summary>Due today, or running out.</summary>
    Due,

    /// <summary>Past its due.</summary>
    Late,

    /// <summary>Owed to somebody who introduced somebody.</summary>
    Owed,

    Done,
}
