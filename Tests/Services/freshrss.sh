#!/bin/sh
# Keeps an account at a real FreshRSS in step, and says what came of it.
#
#   FRESHRSS=folder of its sources  RASHOMON=program  sh Tests/Services/freshrss.sh
#
# Needs php with its sqlite3, xml, mbstring, curl, intl and zip extensions. All is done in a folder of its own with
# servers on 127.0.0.1, and taken away in the end.
set -eu
: "${FRESHRSS:?the folder of the sources of FreshRSS}" "${RASHOMON:?the program}"
work=$(mktemp -d)
export RASHOMON_DATA="$work/index" READER_PASSWORD=a-password-of-its-own
trap 'kill ${web:-} ${feeds:-} 2>/dev/null || true; rm -rf "$work"' EXIT
cp -r "$FRESHRSS" "$work/freshrss"
cd "$work/freshrss"
port=${PORT:-8765}
php cli/prepare.php > /dev/null
php cli/do-install.php --default-user anna --auth-type form --environment production \
    --base-url "http://127.0.0.1:$port" --language en --title Test --api-enabled --db-type sqlite > /dev/null
php cli/create-user.php --user anna --password "$READER_PASSWORD" --api-password "$READER_PASSWORD" \
    --language en > /dev/null

mkdir "$work/feeds"
for feed in 1 2 3; do
    {
        echo "<rss version='2.0'><channel><title>Feed $feed</title><link>http://127.0.0.1/</link><description/>"
        for item in 1 2 3 4 5 6 7 8 9; do
            echo "<item><title>Report $feed$item &amp; more</title><link>http://127.0.0.1/$feed/$item</link>"
            echo "<guid isPermaLink='false'>urn:$feed:$item</guid><pubDate>Sun, 0$item Nov 2026 10:00:00 GMT</pubDate>"
            echo "<description>What was said on day $item in place $feed.</description></item>"
        done
        echo "</channel></rss>"
    } > "$work/feeds/$feed.xml"
done
php -S "127.0.0.1:$((port + 1))" -t "$work/feeds" > /dev/null 2>&1 & feeds=$!
php -S "127.0.0.1:$port" -t p > "$work/php.log" 2>&1 & web=$!
server="http://127.0.0.1:$port/api/greader.php"
until curl -s -o /dev/null "$server"; do sleep 0.1; done

login=$(curl -s -d "Email=anna&Passwd=$READER_PASSWORD" "$server/accounts/ClientLogin" | sed -n 's/^Auth=//p')
api() { curl -s -H "Authorization: GoogleLogin auth=$login" "$server/reader/api/0/$1"; }
ids() { api "stream/items/ids?output=json&n=1000&s=$1" | grep -o '"id"' | wc -l | tr -d ' '; }
all=user/-/state/com.google/reading-list
# A new user has a feed that is not on this machine.
curl -s -o /dev/null -H "Authorization: GoogleLogin auth=$login" "$server/reader/api/0/subscription/edit" \
    -d "ac=unsubscribe&s=feed/1"
failures=0
expect() {
    if [ "$2" = "$3" ]; then echo "ok    $1"; else echo "FAIL  $1: $2, not $3"; failures=$((failures + 1)); fi
}
articles() { "$RASHOMON" search --json "$@" | sed -n 's/.*"total" *: *\([0-9]*\).*/\1/p' | head -1; }

expect "a wrong address is put right" "$("$RASHOMON" sources add --service greader "http://127.0.0.1:$port" \
    --user anna --password-env READER_PASSWORD 2>&1 | grep -o 'try .*')" "try $server."
"$RASHOMON" sources add --service greader "$server" --user anna --password-env READER_PASSWORD --name Home > /dev/null
for feed in 1 2 3; do
    "$RASHOMON" sources add --account Home "http://127.0.0.1:$((port + 1))/$feed.xml" --tag "Folder $feed" > /dev/null
done
"$RASHOMON" fetch --all > /dev/null
expect "feeds that were subscribed to here are there" "$(api 'subscription/list?output=json' | grep -o '"feed/' | wc -l | tr -d ' ')" 3
expect "their folders too" "$(api 'subscription/list?output=json' | grep -o '"label":"Folder [123]"' | wc -l | tr -d ' ')" 3
"$RASHOMON" mark read 'report 11' > /dev/null
"$RASHOMON" mark star 'report 12' > /dev/null
"$RASHOMON" tag later 'report 13' > /dev/null
"$RASHOMON" sources rename 'Feed 2' 'Morning, Post' > /dev/null
"$RASHOMON" fetch --all > /dev/null
expect "one is read there" "$(ids "$all&xt=user/-/state/com.google/read")" 26
expect "one is starred there" "$(ids user/-/state/com.google/starred)" 1
expect "one has the label there" "$(ids user/-/label/later)" 1
expect "what was renamed has one name here" "$("$RASHOMON" sources | grep -c 'Morning, Post')" 1
"$RASHOMON" undo > /dev/null
"$RASHOMON" undo > /dev/null
"$RASHOMON" fetch --all > /dev/null
expect "taken back, the label is gone there" "$(ids user/-/label/later)" 0
expect "taken back, the star is gone there" "$(ids user/-/state/com.google/starred)" 0
token=$(api token)
curl -s -o /dev/null -H "Authorization: GoogleLogin auth=$login" "$server/reader/api/0/mark-all-as-read" \
    -d "T=$token&s=$all&ts=$(date +%s)999999"
"$RASHOMON" fetch --all > /dev/null
expect "what was read there is read here" "$("$RASHOMON" sources --json | grep -o '"unread" *: *[1-9]' | wc -l | tr -d ' ')" 0
"$RASHOMON" sources remove 'Feed 3' > /dev/null
"$RASHOMON" fetch --all > /dev/null
expect "a feed that was removed here is gone there" "$(api 'subscription/list?output=json' | grep -o '"feed/' | wc -l | tr -d ' ')" 2
expect "nothing waits" "$("$RASHOMON" sources | grep -c wait || true)" 0
exit $failures
