namespace InfoInterview.Data.Storage;

/// <summary>What the database and the file beside it both hold, so that a database put back from a copy is known.</summary>
/// <param name="Instance">Made once, at the first start.</param>
/// <param name="Epoch">Raised each time the two did not fit.</param>
/// <param name="Turn">Raised at each start, before each mail that leaves, and whenever what waits to leave has changed: a copy made before the latest of these has a lower number.</param>
public sealed record InstanceMark(string Instance, int Epoch, long Turn)
{
    /// <summary>Whether a database with this mark is the one that last worked beside the file.</summary>
    public bool Fits(InstanceMark? file) => file is not null && Instance == file.Instance && Epoch == file.Epoch && Turn >= file.Turn;
}
