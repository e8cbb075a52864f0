namespace InfoInterview.Application.Meetings;

/// <summary>On whose wall a time was read.</summary>
public enum WallSide
{
    Theirs,
    Mine,
}
