using InfoInterview.Domain;
using InfoInterview.Domain.Accounts;

namespace InfoInterview.Application.Accounts;

/// <summary>
/// Who is acting in this scope: a circuit, a request, or a background job. Set once, by the host, from what was
/// authenticated; every use case and query asks it, so that none can forget whose rows it may touch.
/// </summary>
public sealed class Actor
{
    private OwnerId? _owner;
    private bool _left;

    /// <summary>The owner acted for.</summary>
    /// <exception cref="RefusedException">Nobody is signed in.</exception>
    public OwnerId Owner => _owner ?? throw new RefusedException("account.signed-out", "You are signed out, so nothing was done. Sign in and try again.");

    /// <summary>Whether anybody is acting.</summary>
    public bool IsKnown => _owner is not null;

    /// <summary>The sign-in behind this scope ended: nothing more is done for anybody.</summary>
    public void Leave() => (_owner, _left) = (null, true);

    /// <summary>Says who acts in this scope.</summary>
    /// <exception cref="InvalidOperationException">The scope already acts for another owner.</exception>
    public void ActFor(OwnerId owner)
    {
        if (_left || (_owner is { } known && known != owner))
            throw new InvalidOperationException("A scope acts for one owner only.");
        _owner = owner;
    }
}
