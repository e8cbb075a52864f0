using InfoInterview.Data;
using InfoInterview.Data.Accounts;
using InfoInterview.Domain;
using InfoInterview.Domain.Accounts;
using InfoInterview.Domain.Outreach;
using InfoInterview.Domain.Time;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace InfoInterview.Application.Accounts;

/// <summary>Makes an account with its real space: the first one on a new installation, later ones while sign-up is open.</summary>
public sealed class OpenAccount(AppDbContext db, UserManager<User> users, Clock clock)
{
    /// <summary>What the welcome page asks for.</summary>
    public sealed record Input(string FullName, string Email, string Password, string TimeZone, string Region);

    /// <summary>Makes the account, its space, the asker's record and the presets, in one transaction.</summary>
    /// <returns>The user, ready to be signed in.</returns>
    /// <exception cref="RefusedException">A field does not hold, sign-up is closed, or the address is taken.</exception>
    public async Task<User> RunAsync(Input input, CancellationToken cancellationToken)
    {
        var email = EmailAddress.Parse(input.Email).Value;
        var zone = Zone.Of(input.TimeZone);
        var region = Region.Of(input.Region);
        var now = clock.Now;
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        var first = !await users.Users.AnyAsync(cancellationToken);
        if (!first && !await SignUp.IsOpenAsync(db, cancellationToken))
            throw new RefusedException("account.sign-up-closed", "This InfoInterview takes no new accounts. Nothing was saved; ask its owner to open sign-up.");

        var user = new User { Id = Guid.CreateVersion7(), UserName = email, Email = email, FullName = input.FullName.Trim(), CreatedAt = now };

        // Two first accounts at once collide on this key, whatever the database's isolation.
        if (first)
            db.InstallationSettings.Add(new InstallationSetting { Key = InstallationSetting.FirstAccount, Value = user.Id.ToString() });
        var space = Space.Open(new UserId(user.Id), SpaceKind.Real, now);
        user.ActiveOwnerId = space.Id.Value;
        db.Owner = space.Id;
        db.Spaces.Add(space);
        db.AskerRecords.Add(AskerRecord.Create(space.Id, input.FullName));
        db.Preferences.Add(Preferences.Create(space.Id, zone.Id, region.Code));
        Refuse(await users.CreateAsync(user, input.Password));
        await db.SaveChangesAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return user;
    }

    private static void Refuse(IdentityResult result)
    {
        if (result.Succeeded)
            return;
        var error = result.Errors.First();
        throw new RefusedException("account." + error.Code, error.Code switch
        {
            "DuplicateUserName" or "DuplicateEmail" => "There is an account with this address already. Nothing was saved; sign in instead.",
            "PasswordTooShort" => $"The password needs {AccountPolicy.PasswordMinLength} characters or more; a few words in a row are easy to remember. Nothing was saved yet.",
            _ => error.Description + " Nothing was saved; correct it and try again.",
        });
    }
}
